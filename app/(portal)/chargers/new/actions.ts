'use server';

import { createCharger } from '@/lib/chargers/create-charger';
import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';

type Created = { chargerId: string; identity: string };

const create = formAction<Created>(createCharger);

export async function createChargerAction(state: FormState<Created>, form: FormData) {
  return create(state, form);
}
