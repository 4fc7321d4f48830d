import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { decodeCursor, keysetPage, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import { attemptColumns, readAttempt, type ReadAttempt } from './read-attempt';

const defaultPageSize = 15;
const inputSchema = z.object({
  chargerId: z.string(),
  /** From a page before; what is not a cursor counts as none. */
  cursor: z.string().optional(),
  take: z.number().int().min(1).max(200).default(defaultPageSize),
});

export type AttemptPage = { attempts: ReadAttempt[]; nextCursor: string | null };

/** A page of a charger's attempts, newest first. Costs the same however many there are. */
export async function listAttempts(
  ctx: Context,
  input: z.input<typeof inputSchema>,
): Promise<AttemptPage> {
  authorize(ctx.actor, 'attempt.read');
  const { chargerId, cursor, take } = inputSchema.parse(input);
  const id = parseId(chargerId);
  const after = decodeCursor(cursor);
  const rows = await inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    return tx.connectionAttempt.findMany({
      where: { chargerId: id, ...(after === null ? {} : before(after)) },
      orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
      take: take + 1,
      select: attemptColumns,
    });
  });
  const page = keysetPage(rows, take, (row) => ({
    after: row.startedAt.toISOString(),
    id: row.id,
  }));
  return { attempts: page.rows.map(readAttempt), nextCursor: page.nextCursor };
}

/** The bound on the time alone lets Postgres skip whole partitions. */
function before({ after, id }: KeysetCursor): Prisma.ConnectionAttemptWhereInput {
  const startedAt = new Date(after);
  if (Number.isNaN(startedAt.getTime())) return {};
  return {
    startedAt: { lte: startedAt },
    OR: [{ startedAt: { lt: startedAt } }, { startedAt, id: { gt: id } }],
  };
}
