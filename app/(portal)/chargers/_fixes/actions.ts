'use server';

import type { UserContext } from '@/lib/context';
import { applyFix, type AppliedFix } from '@/lib/fixes/apply-fix';
import { confirmDelivery } from '@/lib/fixes/confirm-delivery';
import { undoFix } from '@/lib/fixes/undo-fix';
import type { FormState } from '@/lib/form-state';
import { fixServices } from '@/lib/server/fix-services';
import { formAction } from '@/lib/server/form-action';

type Changed = { fixId: string };

const apply = formAction<AppliedFix>((ctx: UserContext, input) =>
  applyFix(ctx, input, fixServices()),
);
const confirm = formAction<Changed>(confirmDelivery);
const undo = formAction<Changed>((ctx: UserContext, input) => undoFix(ctx, input, fixServices()));

export async function applyFixAction(state: FormState<AppliedFix>, form: FormData) {
  return apply(state, form);
}

export async function confirmDeliveryAction(state: FormState<Changed>, form: FormData) {
  return confirm(state, form);
}

export async function undoFixAction(state: FormState<Changed>, form: FormData) {
  return undo(state, form);
}
