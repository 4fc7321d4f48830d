'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { sealingKey } from '@/lib/credentials/seal';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { formAction } from '@/lib/server/form-action';
import { createCpms } from '@/lib/cpms/create-cpms';
import { deleteCpms } from '@/lib/cpms/delete-cpms';
import { setPresentedSecret } from '@/lib/cpms/set-presented-secret';
import { updateCpms } from '@/lib/cpms/update-cpms';

type Saved = { cpmsId: string };

const idSchema = z.object({ id: z.string() });
const redirectTo = () => routes.cpmses();

const create = formAction<Saved>(createCpms, { redirectTo });
const update = formAction<Saved>(updateCpms, { redirectTo });
const cpmsSchema = z.object({ cpmsId: z.string() });
const setSecret = formAction<{ isSet: boolean }>((ctx: UserContext, input) =>
  setPresentedSecret(ctx, cpmsSchema.parse(input), input, {
    sealingKey: sealingKey(environment().secret),
  }),
);
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

export async function setPresentedSecretAction(
  state: FormState<{ isSet: boolean }>,
  form: FormData,
) {
  return setSecret(state, form);
}

export async function deleteCpmsAction(state: FormState<undefined>, form: FormData) {
  return remove(state, form);
}
