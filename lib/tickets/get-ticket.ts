import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import type { ConnectionState } from '@/lib/format/connection-state';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { clockColumns, shownClocks, type TicketClocks } from '@/lib/service-levels/shown-clocks';
import { bundleSchema, type TicketBundle } from './bundle-schemas';
import type { TicketPriority, TicketRating, TicketSourceKind, TicketStatus } from './ticket-values';
import { visibleTickets } from './visible-tickets';

export type Person = { id: string; name: string };

/** A ticket that goes on in another one. */
export type MergedInto = { id: string; number: number; subject: string };

export type TicketDetails = {
  id: string;
  number: number;
  tenant: { id: string; name: string };
  source: TicketSourceKind;
  about: string;
  subject: string;
  status: TicketStatus;
  statusSince: Date;
  errorType: ReturnType<typeof errorTypeOf>;
  channel: string;
  contactName: string;
  contactEmail: string;
  createdAt: Date;
  proposedAt: Date | null;
  solvedAt: Date | null;
  reopenedCount: number;
  /** Where it goes on; null where it is its own. */
  mergedInto: number | null;
  /** Those that go on in this one. */
  merged: MergedInto[];
  sharedProblemId: string | null;
  /** What the requester said of the solution. */
  rating: TicketRating | null;
  ratingComment: string | null;
  ratedAt: Date | null;
  requester: Person | null;
  assignee: Person | null;
  /** Public, so everybody's to know. */
  lastReply: { id: string; actorId: string | null; actorName: string; createdAt: Date } | null;
  /** The charger as it is now; null where the ticket names none or it was deleted. */
  charger: { id: string; identity: string; state: ConnectionState; stateSince: Date } | null;
  /** Null for what an older version froze and this one cannot read. */
  bundle: TicketBundle | null;
  /** Null for customers. */
  staff: {
    priority: TicketPriority;
    tags: string[];
    team: Person | null;
    watchers: Person[];
    isWatching: boolean;
    /** The problem ticket that it is attached to. */
    problem: { id: string; number: number; subject: string } | null;
    /** Null where nothing is promised for it. */
    clocks: TicketClocks | null;
  } | null;
};

/** One ticket by its number. What staff keep to themselves is left out for customers. */
export async function getTicket(ctx: Context, number: number): Promise<TicketDetails> {
  authorize(ctx.actor, 'ticket.read');
  const row = await inScope(ctx, (tx) =>
    tx.ticket.findFirst({
      where: { AND: [visibleTickets(ctx.actor), { number }] },
      select: {
        ...selection,
        merged: { ...mergedInOrder, where: visibleTickets(ctx.actor) },
      },
    }),
  );
  if (row === null) throw new DomainError('not-found', 'There is no such ticket.');
  const { charger, evidence, errorType, mergedInto, priority, problem, tags, team, ...rest } = row;
  const { watchers, events, clock, ...ticket } = rest;
  const isCustomer = ctx.actor.kind === 'user' && ctx.actor.role === 'customer';
  const people = watchers.map(({ user }) => user);
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  return {
    ...ticket,
    errorType: errorTypeOf(errorType),
    mergedInto: mergedInto?.number ?? null,
    lastReply: events[0] ?? null,
    charger:
      charger === null || charger.deletedAt !== null
        ? null
        : {
            id: charger.id,
            identity: charger.identity,
            state: charger.connectionState,
            stateSince: charger.stateSince,
          },
    bundle: bundleSchema.safeParse(evidence?.bundle).data ?? null,
    staff: isCustomer
      ? null
      : {
          ...{ priority, tags, team, problem, watchers: people, clocks: shownClocks(clock) },
          isWatching: people.some(({ id }) => id === userId),
        },
  };
}

/** What a number in an address says; null for what is none. */
export function parseTicketNumber(text: string): number {
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  if (number === null) throw new DomainError('not-found', 'There is no such ticket.');
  return number;
}

const mergedInOrder = {
  select: { id: true, number: true, subject: true },
  orderBy: { number: 'asc' },
  take: 50,
} as const satisfies Prisma.Ticket$mergedArgs;

const person = { select: { id: true, name: true } } as const;

const selection = {
  ...{ id: true, number: true, source: true, about: true, subject: true, status: true },
  ...{ statusSince: true, errorType: true, channel: true, contactName: true, contactEmail: true },
  ...{ createdAt: true, proposedAt: true, solvedAt: true, reopenedCount: true },
  ...{ sharedProblemId: true, priority: true, tags: true },
  ...{ rating: true, ratingComment: true, ratedAt: true },
  tenant: person,
  requester: person,
  assignee: person,
  team: person,
  charger: {
    select: {
      ...{ id: true, identity: true, connectionState: true, stateSince: true, deletedAt: true },
    },
  },
  mergedInto: { select: { number: true } },
  problem: { select: { id: true, number: true, subject: true } },
  evidence: { select: { bundle: true } },
  events: {
    where: { kind: 'reply' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { id: true, actorId: true, actorName: true, createdAt: true },
  },
  clock: { select: clockColumns },
  watchers: { select: { user: person }, orderBy: { user: { name: 'asc' } }, take: 50 },
} as const satisfies Prisma.TicketSelect;
