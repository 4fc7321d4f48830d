import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import type { ConnectionState } from '@/lib/format/connection-state';
import { decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import { offeredTo } from './attachable-where';
import { findProblem } from './find-problem';

const defaultPageSize = 20;

export type ProblemTicketItem = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  requester: string | null;
  about: string;
  /** The charger as it is now; null where the ticket names none. */
  chargerState: ConnectionState | null;
};

type Input = {
  ticketId: string;
  /** Those attached, or those that are offered to be. */
  which: 'attached' | 'offered';
  cursor?: string | undefined;
  pageSize?: number;
};

/** The tickets of a problem ticket, in the order in which they were opened. */
export async function listProblemTickets(
  ctx: Context,
  { ticketId, which, cursor, pageSize = defaultPageSize }: Input,
): Promise<{ tickets: ProblemTicketItem[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'ticket-problem.read');
  const after = decodeCursor(cursor);
  const number = Number(after?.after);
  const rows = await inScope(ctx, async (tx) => {
    const problem = await findProblem(tx, ctx.actor, ticketId, 'ticket-problem.read');
    return tx.ticket.findMany({
      where: {
        AND: [
          which === 'attached' ? { problemId: problem.id } : offeredTo(problem),
          Number.isSafeInteger(number) ? { number: { gt: number } } : {},
        ],
      },
      orderBy: { number: 'asc' },
      take: pageSize + 1,
      select: {
        ...{ id: true, number: true, subject: true, status: true, about: true },
        requester: { select: { name: true } },
        charger: { select: { connectionState: true } },
      },
    });
  });
  const page = keysetPage(rows, pageSize, (row) => ({ after: String(row.number), id: row.id }));
  return {
    tickets: page.rows.map(({ charger, requester, ...row }) => ({
      ...row,
      requester: requester?.name ?? null,
      chargerState: charger?.connectionState ?? null,
    })),
    nextCursor: page.nextCursor,
  };
}
