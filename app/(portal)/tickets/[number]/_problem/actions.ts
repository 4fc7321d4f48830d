'use server';

import type { FormState } from '@/lib/form-state';
import { formAction } from '@/lib/server/form-action';
import { attachTickets, type AttachedTickets } from '@/lib/tickets/problem/attach-tickets';
import { detachTicket } from '@/lib/tickets/problem/detach-ticket';
import { startBroadcast, type StartedBroadcast } from '@/lib/tickets/problem/start-broadcast';
import { stopBroadcast, type StoppedBroadcast } from '@/lib/tickets/problem/stop-broadcast';

type Changed = { ticketId: string };

const attach = formAction<AttachedTickets>(attachTickets);
const detach = formAction<Changed>(detachTicket);
const broadcast = formAction<StartedBroadcast>(startBroadcast);
const stop = formAction<StoppedBroadcast>(stopBroadcast);

export async function attachTicketsAction(state: FormState<AttachedTickets>, form: FormData) {
  return attach(state, form);
}

export async function detachTicketAction(state: FormState<Changed>, form: FormData) {
  return detach(state, form);
}

export async function broadcastAction(state: FormState<StartedBroadcast>, form: FormData) {
  return broadcast(state, form);
}

export async function stopBroadcastAction(state: FormState<StoppedBroadcast>, form: FormData) {
  return stop(state, form);
}
