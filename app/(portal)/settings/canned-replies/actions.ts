'use server';

import { deleteCannedReply } from '@/lib/canned-replies/delete-canned-reply';
import { restoreCannedReply } from '@/lib/canned-replies/restore-canned-reply';
import { saveCannedReply, type SavedReply } from '@/lib/canned-replies/save-canned-reply';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';

type OfTenant = { tenantId: string };

const redirectTo = ({ tenantId }: OfTenant) => routes.cannedReplies({ tenant: tenantId });
const save = formAction<SavedReply>(saveCannedReply, { redirectTo });
const remove = formAction<OfTenant>(deleteCannedReply, { redirectTo });
const restore = formAction<OfTenant>(restoreCannedReply, { redirectTo });

export async function saveCannedReplyAction(state: FormState<SavedReply>, form: FormData) {
  return save(state, form);
}

export async function deleteCannedReplyAction(state: FormState<OfTenant>, form: FormData) {
  return remove(state, form);
}

export async function restoreCannedReplyAction(state: FormState<OfTenant>, form: FormData) {
  return restore(state, form);
}
