import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';
import { bulkKindSchema, bulkStates, type BulkKind, type BulkState } from './schemas';

const defaultPageSize = 30;

export type BulkRow = {
  id: string;
  kind: BulkKind;
  state: BulkState;
  tenantName: string;
  actorName: string;
  total: number;
  createdAt: Date;
};

/** The bulks of the tenants in view, latest first. */
export async function listBulks(
  ctx: Context,
  input: { tenantId: string | null; cursor?: string | undefined; pageSize?: number },
): Promise<{ rows: BulkRow[]; nextCursor: string | null }> {
  const tenantId = input.tenantId ?? undefined;
  authorize(ctx.actor, 'fix.bulk', tenantId);
  const { pageSize = defaultPageSize } = input;
  const found = await inScope(ctx, (tx) =>
    tx.bulkFix.findMany({
      where: {
        ...tenantsInReach(ctx.actor, tenantId),
        ...olderThan(decodeCursor(input.cursor)),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        ...{ id: true, kind: true, state: true, actorName: true, total: true, createdAt: true },
        tenant: { select: { name: true } },
      },
    }),
  );
  const page = keysetPage(found, pageSize, atCreation);
  // A kind that only another version knows is left out.
  const rows = page.rows.flatMap(({ tenant, ...row }) => {
    const kind = bulkKindSchema.safeParse(row.kind).data;
    const state = z.enum(bulkStates).parse(row.state);
    return kind === undefined ? [] : [{ ...row, kind, state, tenantName: tenant.name }];
  });
  return { rows, nextCursor: page.nextCursor };
}
