'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { importCredential } from '@/lib/credentials/import-credential';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import type { StoredCredential } from '@/lib/credentials/store-credential';
import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';

const revokeSchema = z.object({ credentialId: z.string() });

const choose = formAction<StoredCredential>(importCredential);
const revoke = formAction<undefined>(async (ctx: UserContext, input) => {
  await revokeCredential(ctx, revokeSchema.parse(input));
  return undefined;
});

export async function choosePasswordAction(state: FormState<StoredCredential>, form: FormData) {
  return choose(state, form);
}

export async function revokePasswordAction(state: FormState<undefined>, form: FormData) {
  return revoke(state, form);
}
