import 'server-only';
import {
  loadChargerPage,
  type ChargerPageData,
} from '@/app/(portal)/chargers/[chargerId]/load-charger-page';
import { can } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { withLabels } from '@/lib/format/split-mentions';
import { ratingServices } from '@/lib/server/rating-services';
import { refusalOf } from '@/lib/server/page-errors';
import type { Person, TicketDetails } from '@/lib/tickets/get-ticket';
import { listAssignees } from '@/lib/tickets/list-assignees';
import { listTicketTeams } from '@/lib/tickets/list-ticket-teams';
import { ratingLink, ratingToken } from '@/lib/tickets/rating-link';
import { loadRelated, type RelatedAsked, type RelatedData } from './_related/load-related';
import { listTicketEvents, type TicketEventRow } from '@/lib/tickets/list-ticket-events';

export type TicketPageData = {
  ticket: TicketDetails;
  events: TicketEventRow[];
  /** Of older events; null at the beginning. */
  nextCursor: string | null;
  /** The charger as its own page shows it; null without one, or where the reader may not see it. */
  charger: ChargerPageData | null;
  /** Null for customers. */
  assignees: Person[] | null;
  teams: Person[];
  /** Linked, merged and attached tickets; null for customers. */
  related: RelatedData | null;
  /** Colleagues whom a note can mention; null for customers. */
  mentionable: { id: string; label: string }[] | null;
  /** For staff to hand to the requester, and what the requester's own form sends; else null. */
  ratingLink: string | null;
  ratingToken: string | null;
  userId: string;
  isCustomer: boolean;
};

/** Everything that the page of a ticket shows beside it, each read through its own verb. */
export async function loadTicketPage(
  ctx: UserContext,
  ticket: TicketDetails,
  { cursor, ...asked }: RelatedAsked & { cursor: string | undefined },
): Promise<TicketPageData> {
  const canUpdate = can(ctx.actor, 'ticket.update');
  const within = { tenantId: ticket.tenant.id };
  const [{ events, nextCursor }, charger, assignees, teams, related] = await Promise.all([
    listTicketEvents(ctx, { ticketId: ticket.id, cursor }),
    chargerOf(ctx, ticket),
    canUpdate ? listAssignees(ctx, within) : null,
    canUpdate ? listTicketTeams(ctx, within) : [],
    can(ctx.actor, 'ticket.link') ? loadRelated(ctx, ticket, asked) : null,
  ]);
  return {
    ...{ ticket, events, nextCursor, charger, assignees, teams, related },
    mentionable: assignees === null ? null : colleagues(assignees, ctx.actor.userId),
    ...ratingOf(ctx, ticket),
    userId: ctx.actor.userId,
    isCustomer: ctx.actor.role === 'customer',
  };
}

/** Named as the server will name them, so before the reader is left out. */
function colleagues(assignees: readonly Person[], userId: string) {
  return withLabels(assignees)
    .filter(({ id }) => id !== userId)
    .map(({ id, label }) => ({ id, label }));
}

/** Staff do not rate: they get the link, the requester the token. */
function ratingOf(ctx: UserContext, { id, solvedAt, requester }: TicketDetails) {
  const solved = { id, solvedAt, requesterId: requester?.id ?? null };
  const services = ratingServices();
  return ctx.actor.role === 'customer'
    ? { ratingLink: null, ratingToken: ratingToken(solved, services.ratingKey, ctx.now()) }
    : { ratingLink: ratingLink(solved, services, ctx.now()), ratingToken: null };
}

/** A customer may have parted from the charger since. */
async function chargerOf(ctx: UserContext, { charger }: TicketDetails) {
  if (charger === null) return null;
  try {
    const asked = { episodeId: undefined, cursor: undefined, isFixAsked: false };
    return await loadChargerPage(ctx, { chargerId: charger.id, ...asked });
  } catch (error) {
    if (refusalOf(error) !== null) return null;
    throw error;
  }
}
