import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import type { ConnectionState } from '@/lib/format/connection-state';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { clockColumns, shownClocks, type TicketClocks } from '@/lib/service-levels/shown-clocks';
import { bundleSchema, type TicketBundle } from './bundle-schemas';
import type { TicketPriority, TicketRating, TicketSourceKind, TicketStatus } from './schemas';
import { visibleTickets } from './visible-tickets';

export type Person = { id: string; name: string };

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
  sharedProblemId: string | null;
  /** What the requester said of the solution. */
  rating: TicketRating | null;
  ratingComment: string | null;
  ratedAt: Date | null;
  requester: Person | null;
  assignee: Person | null;
  /** The charger as it is now; null where the ticket names none or it was deleted. */
  charger: { id: string; identity: string; state: ConnectionState; stateSince: Date } | null;
  /** Null for what an older version froze and this one cannot read. */
  bundle: TicketBundle | null;
  /** Null for customers. */
  staff: {
    priority: TicketPriority;
    tags: string[];
    watchers: Person[];
    isWatching: boolean;
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
      select: selection,
    }),
  );
  if (row === null) throw new DomainError('not-found', 'There is no such ticket.');
  const { charger, evidence, errorType, priority, tags, watchers, clock, ...ticket } = row;
  const isCustomer = ctx.actor.kind === 'user' && ctx.actor.role === 'customer';
  const people = watchers.map(({ user }) => user);
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  return {
    ...ticket,
    errorType: errorTypeOf(errorType),
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
          ...{ priority, tags, watchers: people, clocks: shownClocks(clock) },
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
  charger: {
    select: {
      ...{ id: true, identity: true, connectionState: true, stateSince: true, deletedAt: true },
    },
  },
  evidence: { select: { bundle: true } },
  clock: { select: clockColumns },
  watchers: { select: { user: person }, orderBy: { user: { name: 'asc' } }, take: 50 },
} as const satisfies Prisma.TicketSelect;
