'use server';

import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { formAction } from '@/lib/server/form-action';
import { ratingServices } from '@/lib/server/rating-services';
import { draftTicket, type TicketDraft } from '@/lib/tickets/draft-ticket';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { openTicket, type OpenedTicket } from '@/lib/tickets/open-ticket';
import { rateTicket, type RatedTicket } from '@/lib/tickets/rate-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { updateTickets, type UpdatedTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';

type Written = { eventId: string };
type Changed = { ticketId: string };

const open = formAction<OpenedTicket>(
  (ctx: UserContext, input) => openTicket(ctx, input, { gatewayUrl: environment().gatewayUrl }),
  { redirectTo: ({ number }) => routes.ticket(number) },
);
// A draft changes nothing: no other page has to be read anew.
const draft = formAction<TicketDraft>(
  (ctx: UserContext, input) => draftTicket(ctx, input, { gatewayUrl: environment().gatewayUrl }),
  { refresh: routes.newTicket() },
);
const reply = formAction<Written>(replyToTicket);
const note = formAction<Written>(noteOnTicket);
const update = formAction<UpdatedTickets>(updateTickets);
const settle = formAction<Changed>(settleTicket);
const watch = formAction<Changed>(watchTicket);
const rate = formAction<RatedTicket>((ctx: UserContext, input) =>
  rateTicket(ctx, input, ratingServices()),
);

export async function openTicketAction(state: FormState<OpenedTicket>, form: FormData) {
  return open(state, form);
}

/** For what only the browser has, such as a log; all else is drafted with its page. */
export async function draftTicketAction(state: FormState<TicketDraft>, form: FormData) {
  return draft(state, form);
}

export async function replyAction(state: FormState<Written>, form: FormData) {
  return reply(state, form);
}

export async function noteAction(state: FormState<Written>, form: FormData) {
  return note(state, form);
}

export async function updateTicketsAction(state: FormState<UpdatedTickets>, form: FormData) {
  return update(state, form);
}

export async function settleTicketAction(state: FormState<Changed>, form: FormData) {
  return settle(state, form);
}

export async function watchTicketAction(state: FormState<Changed>, form: FormData) {
  return watch(state, form);
}

export async function rateTicketAction(state: FormState<RatedTicket>, form: FormData) {
  return rate(state, form);
}
