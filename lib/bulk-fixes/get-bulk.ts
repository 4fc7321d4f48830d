import { z } from 'zod';
import { authorize, can } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import {
  bulkKindSchema,
  bulkStates,
  passwordHours,
  type BulkItemState,
  type BulkKind,
  type BulkState,
} from './schemas';

/** How the fixes of a bulk came out so far, by what the chargers' attempts said. */
export type BulkVerdicts = { verified: number; connected: number; failed: number; waiting: number };

export type BulkDetails = {
  id: string;
  kind: BulkKind;
  state: BulkState;
  note: string | null;
  tenantName: string;
  actorName: string;
  createdAt: Date;
  finishedAt: Date | null;
  total: number;
  items: Record<BulkItemState, number>;
  verdicts: BulkVerdicts;
  /** Generated passwords that the reader may still fetch, and until when. */
  passwords: { count: number; until: Date } | null;
  /** May the reader stop it and go on? */
  canChange: boolean;
};

/** A bulk with its progress. */
export async function getBulk(ctx: UserContext, bulkId: string): Promise<BulkDetails> {
  authorize(ctx.actor, 'fix.bulk');
  const id = parseId(bulkId);
  return inScope(ctx, async (tx) => {
    const bulk = await tx.bulkFix.findUnique({
      where: { id },
      include: { tenant: { select: { name: true } } },
    });
    const kind = bulkKindSchema.safeParse(bulk?.kind).data;
    if (bulk === null || kind === undefined) {
      throw new DomainError('not-found', 'There is no such bulk fix.');
    }
    authorize(ctx.actor, 'fix.bulk', bulk.tenantId);
    const since = new Date(ctx.now().getTime() - passwordHours * 3_600_000);
    const [counts] = await tx.$queryRaw<unknown[]>`
      SELECT count(*) FILTER (WHERE i.state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE i.state = 'applied')::int AS applied,
        count(*) FILTER (WHERE i.state = 'skipped')::int AS skipped,
        count(*) FILTER (WHERE i.state = 'failed')::int AS failed,
        count(*) FILTER (WHERE f.state = 'verified')::int AS verified,
        count(*) FILTER (WHERE f.state = 'holding')::int AS connected,
        count(*) FILTER (WHERE f.state = 'failed')::int AS refused,
        count(*) FILTER (WHERE f.state = 'applied')::int AS settling,
        count(*) FILTER (WHERE i.sealed IS NOT NULL AND i.done_at > ${since})::int AS sealed,
        min(i.done_at) FILTER (WHERE i.sealed IS NOT NULL AND i.done_at > ${since}) AS oldest
      FROM bulk_fix_item i LEFT JOIN fix f ON f.id = i.fix_id WHERE i.bulk_id = ${id}::uuid`;
    const { applied, connected, failed, oldest, refused, sealed, settling, skipped, ...rest } =
      countsSchema.parse(counts);
    const isOwn = bulk.actorId === ctx.actor.userId;
    const canFetch = isOwn && sealed > 0 && oldest !== null;
    return {
      ...{ id, kind, note: bulk.note, tenantName: bulk.tenant.name, actorName: bulk.actorName },
      ...{ createdAt: bulk.createdAt, finishedAt: bulk.finishedAt, total: bulk.total },
      state: z.enum(bulkStates).parse(bulk.state),
      items: { waiting: rest.waiting, applied, skipped, failed },
      verdicts: { verified: rest.verified, connected, failed: refused, waiting: settling },
      passwords: canFetch
        ? { count: sealed, until: new Date(oldest.getTime() + passwordHours * 3_600_000) }
        : null,
      canChange: can(ctx.actor, `fix.${kind}`),
    };
  });
}

const count = z.number();
const countsSchema = z.object({
  ...{ waiting: count, applied: count, skipped: count, failed: count },
  ...{ verified: count, connected: count, refused: count, settling: count },
  ...{ sealed: count, oldest: z.date().nullable() },
});
