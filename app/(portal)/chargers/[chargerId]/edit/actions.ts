'use server';

import { z } from 'zod';
import { deleteCharger } from '@/lib/chargers/delete-charger';
import { restoreCharger } from '@/lib/chargers/restore-charger';
import { updateCharger } from '@/lib/chargers/update-charger';
import type { UserContext } from '@/lib/context';
import { setPresentedSecret } from '@/lib/cpms/set-presented-secret';
import { sealingKey } from '@/lib/credentials/seal';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { formAction } from '@/lib/server/form-action';

type Saved = { chargerId: string };

const idSchema = z.object({ chargerId: z.string() });
const toCharger = ({ chargerId }: Saved) => routes.charger(chargerId);

const update = formAction<Saved>(updateCharger, { redirectTo: toCharger });
const remove = formAction<Saved>(async (ctx: UserContext, input) => {
  const charger = idSchema.parse(input);
  await deleteCharger(ctx, charger);
  return charger;
});
const restore = formAction<Saved>(
  async (ctx: UserContext, input) => {
    const charger = idSchema.parse(input);
    await restoreCharger(ctx, charger);
    return charger;
  },
  { redirectTo: toCharger },
);

const setSecret = formAction<{ isSet: boolean }>((ctx: UserContext, input) =>
  setPresentedSecret(ctx, idSchema.parse(input), input, {
    sealingKey: sealingKey(environment().secret),
  }),
);

export async function setPresentedSecretAction(
  state: FormState<{ isSet: boolean }>,
  form: FormData,
) {
  return setSecret(state, form);
}

export async function updateChargerAction(state: FormState<Saved>, form: FormData) {
  return update(state, form);
}

export async function deleteChargerAction(state: FormState<Saved>, form: FormData) {
  return remove(state, form);
}

export async function restoreChargerAction(state: FormState<Saved>, form: FormData) {
  return restore(state, form);
}
