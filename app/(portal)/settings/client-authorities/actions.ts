'use server';

import { z } from 'zod';
import { addClientAuthority } from '@/lib/client-authorities/add-client-authority';
import { removeClientAuthority } from '@/lib/client-authorities/remove-client-authority';
import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';

type Added = { names: string[] };

const idSchema = z.object({ id: z.string() });

const add = formAction<Added>(addClientAuthority);
const remove = formAction<undefined>(async (ctx: UserContext, input) => {
  await removeClientAuthority(ctx, idSchema.parse(input));
  return undefined;
});

export async function addClientAuthorityAction(state: FormState<Added>, form: FormData) {
  return add(state, form);
}

export async function removeClientAuthorityAction(state: FormState<undefined>, form: FormData) {
  return remove(state, form);
}
