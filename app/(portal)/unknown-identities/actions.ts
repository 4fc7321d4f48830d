'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { dismissUnknownIdentity } from '@/lib/unknown-identities/dismiss-unknown-identity';
import { restoreUnknownIdentity } from '@/lib/unknown-identities/restore-unknown-identity';

type Changed = { id: string; identity: string };

const refresh = routes.unknownIdentities();
const dismiss = formAction<Changed>(dismissUnknownIdentity, { refresh });
const restore = formAction<Changed>(restoreUnknownIdentity, { refresh });

export async function dismissIdentity(state: FormState<Changed>, form: FormData) {
  return dismiss(state, form);
}

export async function restoreIdentity(state: FormState<Changed>, form: FormData) {
  return restore(state, form);
}
