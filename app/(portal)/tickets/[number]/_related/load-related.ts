import 'server-only';
import type { UserContext } from '@/lib/context';
import { refusalOf } from '@/lib/server/page-errors';
import { getSharedProblem } from '@/lib/shared-problems/get-shared-problem';
import { listSharedProblemChargers } from '@/lib/shared-problems/list-shared-problem-chargers';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { listTicketLinks } from '@/lib/tickets/links/list-ticket-links';
import { listChargerTickets } from '@/lib/tickets/list-charger-tickets';
import { previewMerge } from '@/lib/tickets/merge/preview-merge';
import { getTicketProblem } from '@/lib/tickets/problem/get-ticket-problem';
import { listProblemTickets } from '@/lib/tickets/problem/list-problem-tickets';
import { offerProblem } from '@/lib/tickets/problem/offer-problem';

/** What the address asks for: pages of the lists, and the ticket to merge into. */
export type RelatedAsked = {
  merge: string | undefined;
  attached: string | undefined;
  offered: string | undefined;
  chargers: string | undefined;
};
export type RelatedData = Awaited<ReturnType<typeof loadRelated>>;
export type ProblemData = NonNullable<RelatedData['problem']>;

const chargersShown = 20;

/** The other tickets that staff see beside one: linked, merged, or of one problem with it. */
export async function loadRelated(ctx: UserContext, ticket: TicketDetails, asked: RelatedAsked) {
  const { id: ticketId, charger, source } = ticket;
  const [links, mergePreview, chargerTickets, offer, problem] = await Promise.all([
    listTicketLinks(ctx, ticketId),
    asked.merge === undefined ? null : previewMerge(ctx, { ticketId, typed: asked.merge }),
    charger === null ? [] : listChargerTickets(ctx, charger.id),
    offerProblem(ctx, ticketId),
    source === 'shared_problem' ? loadProblem(ctx, ticket, asked) : null,
  ]);
  const mergeChoices = chargerTickets.filter(({ id }) => id !== ticketId);
  return { links, mergePreview, mergeChoices, offer, problem };
}

async function loadProblem(ctx: UserContext, ticket: TicketDetails, asked: RelatedAsked) {
  const { id: ticketId } = ticket;
  const [summary, attached, offered, shared] = await Promise.all([
    getTicketProblem(ctx, ticketId),
    listProblemTickets(ctx, { ticketId, which: 'attached', cursor: asked.attached }),
    listProblemTickets(ctx, { ticketId, which: 'offered', cursor: asked.offered }),
    loadShared(ctx, ticket, asked.chargers),
  ]);
  return { summary, attached, offered, shared, asked };
}

/** The shared problem as it is now; null where it was forgotten after its time. */
async function loadShared(ctx: UserContext, ticket: TicketDetails, cursor: string | undefined) {
  const { sharedProblemId: problemId } = ticket;
  if (problemId === null) return null;
  try {
    const input = { problemId, cursor, pageSize: chargersShown };
    const [problem, { chargers, nextCursor }] = await Promise.all([
      getSharedProblem(ctx, problemId),
      listSharedProblemChargers(ctx, input),
    ]);
    return { problem, chargers, nextCursor };
  } catch (error) {
    if (refusalOf(error) !== null) return null;
    throw error;
  }
}
