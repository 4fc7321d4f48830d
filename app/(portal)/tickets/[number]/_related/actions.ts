'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { linkTickets } from '@/lib/tickets/links/link-tickets';
import { unlinkTickets } from '@/lib/tickets/links/unlink-tickets';
import { mergeTicket, type MergedTicket } from '@/lib/tickets/merge/merge-ticket';
import { undoMerge } from '@/lib/tickets/merge/undo-merge';

type Changed = { ticketId: string };
type Undone = { number: number };

const merge = formAction<MergedTicket>(mergeTicket, {
  redirectTo: ({ into }) => routes.ticket(into),
});
const undo = formAction<Undone>(undoMerge, { redirectTo: ({ number }) => routes.ticket(number) });
const link = formAction<Changed>(linkTickets);
const unlink = formAction<Changed>(unlinkTickets);

export async function mergeTicketAction(state: FormState<MergedTicket>, form: FormData) {
  return merge(state, form);
}

export async function undoMergeAction(state: FormState<Undone>, form: FormData) {
  return undo(state, form);
}

export async function linkTicketsAction(state: FormState<Changed>, form: FormData) {
  return link(state, form);
}

export async function unlinkTicketsAction(state: FormState<Changed>, form: FormData) {
  return unlink(state, form);
}
