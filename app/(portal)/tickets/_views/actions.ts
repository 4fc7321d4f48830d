'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { deleteTicketView } from '@/lib/ticket-views/delete-ticket-view';
import { moveTicketView } from '@/lib/ticket-views/move-ticket-view';
import { saveTicketView } from '@/lib/ticket-views/save-ticket-view';

type Kept = { viewId: string };

const refresh = routes.tickets();
const save = formAction<Kept>(saveTicketView, { refresh });
const move = formAction<Kept>(moveTicketView, { refresh });
const remove = formAction<Kept>(deleteTicketView, { refresh });

export async function saveViewAction(state: FormState<Kept>, form: FormData) {
  return save(state, form);
}

export async function moveViewAction(state: FormState<Kept>, form: FormData) {
  return move(state, form);
}

export async function deleteViewAction(state: FormState<Kept>, form: FormData) {
  return remove(state, form);
}
