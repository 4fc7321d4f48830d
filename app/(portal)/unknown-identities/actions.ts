'use server';

import type { UserContext } from '@/lib/context';
import type { AppliedFix } from '@/lib/fixes/apply-fix';
import { registerUnknown } from '@/lib/fixes/register-unknown';
import { restoreUnknown } from '@/lib/fixes/restore-unknown';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { fixServices } from '@/lib/server/fix-services';
import { formAction } from '@/lib/server/form-action';
import { dismissUnknownIdentity } from '@/lib/unknown-identities/dismiss-unknown-identity';
import { restoreUnknownIdentity } from '@/lib/unknown-identities/restore-unknown-identity';

type Changed = { id: string; identity: string };

const refresh = routes.unknownIdentities();
const dismiss = formAction<Changed>(dismissUnknownIdentity, { refresh });
const restore = formAction<Changed>(restoreUnknownIdentity, { refresh });

// The row goes with the next visit: what is shown once must not go with it now.
const register = formAction<AppliedFix>(
  (ctx: UserContext, input) => registerUnknown(ctx, input, fixServices()),
  { refresh: routes.chargers() },
);
const restoreCharger = formAction<AppliedFix>(restoreUnknown, { refresh: routes.chargers() });

export async function registerUnknownAction(state: FormState<AppliedFix>, form: FormData) {
  return register(state, form);
}

export async function restoreUnknownAction(state: FormState<AppliedFix>, form: FormData) {
  return restoreCharger(state, form);
}

export async function dismissIdentity(state: FormState<Changed>, form: FormData) {
  return dismiss(state, form);
}

export async function restoreIdentity(state: FormState<Changed>, form: FormData) {
  return restore(state, form);
}
