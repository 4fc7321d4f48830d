'use server';

import { continueBulk, stopBulk } from '@/lib/bulk-fixes/change-bulk';
import { startBulk } from '@/lib/bulk-fixes/start-bulk';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';

type Changed = { bulkId: string };

const start = formAction<Changed>(startBulk, {
  redirectTo: ({ bulkId }) => routes.bulkFix(bulkId),
});
const stop = formAction<Changed>(stopBulk);
const goOn = formAction<Changed>(continueBulk);

export async function startBulkAction(state: FormState<Changed>, form: FormData) {
  return start(state, form);
}

export async function stopBulkAction(state: FormState<Changed>, form: FormData) {
  return stop(state, form);
}

export async function continueBulkAction(state: FormState<Changed>, form: FormData) {
  return goOn(state, form);
}
