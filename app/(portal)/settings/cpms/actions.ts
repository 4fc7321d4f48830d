'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { createCpms } from '@/lib/cpms/create-cpms';
import { deleteCpms } from '@/lib/cpms/delete-cpms';
import { updateCpms } from '@/lib/cpms/update-cpms';

type Saved = { cpmsId: string };

const idSchema = z.object({ id: z.string() });
const redirectTo = () => routes.cpmses();

const create = formAction<Saved>(createCpms, { redirectTo });
const update = formAction<Saved>(updateCpms, { redirectTo });
const remove = formAction<undefined>(
  async (ctx: UserContext, input) => {
    await deleteCpms(ctx, { cpmsId: idSchema.parse(input).id });
    return undefined;
  },
  { redirectTo },
);

export async function createCpmsAction(state: FormState<Saved>, form: FormData) {
  return create(state, form);
}

export async function updateCpmsAction(state: FormState<Saved>, form: FormData) {
  return update(state, form);
}

export async function deleteCpmsAction(state: FormState<undefined>, form: FormData) {
  return remove(state, form);
}
