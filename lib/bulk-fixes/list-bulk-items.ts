import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { afterIdentity, byIdentity, identityPage } from '@/lib/chargers/by-identity';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { decodeCursor } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import { fixStates, fixVerdicts, type FixState, type FixVerdict } from '@/lib/fixes/schemas';
import { bulkItemStates, type BulkItemState } from './schemas';

const defaultPageSize = 50;

export type BulkItemRow = {
  id: string;
  identity: string;
  /** Null for what is not registered yet. */
  chargerId: string | null;
  state: BulkItemState;
  reason: string | null;
  fix: { state: FixState; verdict: FixVerdict | null; needsHand: boolean } | null;
};

type Input = {
  bulkId: string;
  /** Only the items that came out so. */
  state?: BulkItemState | undefined;
  cursor?: string | undefined;
  pageSize?: number;
};

/** What came of each charger of a bulk, by identity. */
export async function listBulkItems(
  ctx: Context,
  { bulkId, cursor, pageSize = defaultPageSize, state }: Input,
): Promise<{ rows: BulkItemRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'fix.bulk');
  const id = parseId(bulkId);
  const after = decodeCursor(cursor);
  const found = await inScope(ctx, async (tx) => {
    const bulk = await tx.bulkFix.findUnique({ where: { id }, select: { tenantId: true } });
    if (bulk === null) throw new DomainError('not-found', 'There is no such bulk fix.');
    authorize(ctx.actor, 'fix.bulk', bulk.tenantId);
    return tx.bulkFixItem.findMany({
      where: {
        bulkId: id,
        ...(state === undefined ? {} : { state }),
        ...afterIdentity(after),
      },
      orderBy: byIdentity,
      take: pageSize + 1,
      select: {
        ...{ id: true, identity: true, chargerId: true, state: true, reason: true },
        fix: { select: { state: true, verdict: true, needsHand: true } },
      },
    });
  });
  const rows = found.map(({ fix, state: text, ...row }) => ({
    ...row,
    state: z.enum(bulkItemStates).parse(text),
    fix:
      fix === null
        ? null
        : {
            state: z.enum(fixStates).parse(fix.state),
            verdict: z.enum(fixVerdicts).nullable().catch(null).parse(fix.verdict),
            needsHand: fix.needsHand,
          },
  }));
  return identityPage(rows, pageSize);
}
