import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { evidenceSchema, type Evidence } from '@/lib/diagnosis/evidence';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { DomainError } from '@/lib/errors';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { decodeCursor, keysetPage, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';

const defaultPageSize = 15;
const inputSchema = z.object({
  chargerId: z.string(),
  /** From a page before; what is not a cursor counts as none. */
  cursor: z.string().optional(),
  take: z.number().int().min(1).max(200).default(defaultPageSize),
});

type AttemptRow = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: 'accepted' | 'refused' | 'failed';
  errorType: ErrorType | null;
  refusedBy: string | null;
  status: number | null;
  address: string;
  durationMs: number;
  gateway: string;
  evidence: Evidence | null;
};

export type AttemptPage = { attempts: AttemptRow[]; nextCursor: string | null };

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
      select: selection,
    });
  });
  const page = keysetPage(rows, take, (row) => ({
    after: row.startedAt.toISOString(),
    id: row.id,
  }));
  return { attempts: page.rows.map(toRow), nextCursor: page.nextCursor };
}

const selection = {
  id: true,
  startedAt: true,
  endedAt: true,
  outcome: true,
  errorType: true,
  refusedBy: true,
  status: true,
  address: true,
  durationMs: true,
  gateway: true,
  evidence: true,
} as const satisfies Prisma.ConnectionAttemptSelect;

function toRow(row: Prisma.ConnectionAttemptGetPayload<{ select: typeof selection }>): AttemptRow {
  return {
    ...row,
    errorType: errorTypeOf(row.errorType),
    evidence: evidenceSchema.safeParse(row.evidence).data ?? null,
  };
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
