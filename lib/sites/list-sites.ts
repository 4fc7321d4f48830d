import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { comesAfter, decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';

const defaultPageSize = 50;

export type SiteRow = {
  id: string;
  name: string;
  address: string | null;
  tenant: { id: string; name: string };
  chargerCount: number;
};

/** Sites by name, of one tenant or of all that the actor may act in. */
export async function listSites(
  ctx: Context,
  input: { tenantId?: string; cursor?: string; pageSize?: number } = {},
): Promise<{ rows: SiteRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'site.read', input.tenantId);
  const pageSize = input.pageSize ?? defaultPageSize;

  const found = await inScope(ctx, (tx) =>
    tx.site.findMany({
      where: {
        ...tenantsInReach(ctx.actor, input.tenantId),
        ...comesAfter('name', decodeCursor(input.cursor)),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        name: true,
        address: true,
        tenant: { select: { id: true, name: true } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
  );
  const rows = found.map(({ _count, ...row }) => ({ ...row, chargerCount: _count.chargers }));
  return keysetPage(rows, pageSize, (row) => ({ after: row.name, id: row.id }));
}
