'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';

type Saved = { tenantId: string };

const save = formAction<Saved>(saveServiceLevels, { refresh: routes.serviceLevels() });

export async function saveServiceLevelsAction(state: FormState<Saved>, form: FormData) {
  return save(state, form);
}
