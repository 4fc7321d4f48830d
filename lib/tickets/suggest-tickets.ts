import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { listTickets, type TicketList } from './list-tickets';
import type { TicketStatus } from './ticket-values';
import { parseTicketFilters } from './ticket-filters';
import { visibleTickets } from './visible-tickets';

const maxSuggested = 5;
const numbers = /^#?(\d{1,9})$/;

export type TicketSuggestion = { number: number; subject: string; status: TicketStatus };

/**
 * The tickets that a few typed letters may mean: the one with this number, then what has the words,
 * the last changed first.
 */
export async function suggestTickets(
  ctx: UserContext,
  { q, tenantId }: { q: string; tenantId?: string | undefined },
): Promise<{ tickets: TicketSuggestion[]; match: TicketList['match'] }> {
  authorize(ctx.actor, 'ticket.read');
  const numbered = await findNumbered(ctx, q, tenantId);
  const first = numbered === null ? [] : [numbered];
  // A number after a hash is a number and not the beginning of a word.
  if (q.startsWith('#') && numbers.test(q)) return { tickets: first, match: 'exact' };
  const { tickets, match } = await listTickets(ctx, {
    tenantId: tenantId ?? null,
    filters: parseTicketFilters({ view: 'all', q }),
    pageSize: maxSuggested,
  });
  const others = tickets.filter(({ number }) => number !== numbered?.number);
  return {
    tickets: [...first, ...others]
      .slice(0, maxSuggested)
      .map(({ number, subject, status }) => ({ number, subject, status })),
    match: numbered === null ? match : 'exact',
  };
}

async function findNumbered(
  ctx: UserContext,
  q: string,
  tenantId: string | undefined,
): Promise<TicketSuggestion | null> {
  const number = numbers.exec(q)?.[1];
  if (number === undefined) return null;
  return inScope(ctx, (tx) =>
    tx.ticket.findFirst({
      where: {
        AND: [visibleTickets(ctx.actor), tenantsInReach(ctx.actor, tenantId)],
        number: Number(number),
      },
      select: { number: true, subject: true, status: true },
    }),
  );
}
