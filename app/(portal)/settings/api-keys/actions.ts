'use server';

import { z } from 'zod';
import { createApiKey, type CreatedApiKey } from '@/lib/api-keys/create-api-key';
import { revokeApiKey } from '@/lib/api-keys/revoke-api-key';
import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';

const revokeSchema = z.object({ keyId: z.string() });

const create = formAction<CreatedApiKey>(createApiKey);
const revoke = formAction<undefined>(async (ctx: UserContext, input) => {
  await revokeApiKey(ctx, revokeSchema.parse(input));
  return undefined;
});

export async function createApiKeyAction(state: FormState<CreatedApiKey>, form: FormData) {
  return create(state, form);
}

export async function revokeApiKeyAction(state: FormState<undefined>, form: FormData) {
  return revoke(state, form);
}
