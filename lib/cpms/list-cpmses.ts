import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { comesAfter, decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { noHealth, readCpmsHealth, type CpmsHealth } from './read-cpms-health';

const defaultPageSize = 50;

export type CpmsRow = {
  id: string;
  name: string;
  url: string | null;
  dialect: string | null;
  tenant: { id: string; name: string };
  chargerCount: number;
  health: CpmsHealth;
};

/** CPMSs by name, of one tenant or of all that the actor may act in. */
export async function listCpmses(
  ctx: Context,
  input: { tenantId?: string; cursor?: string; pageSize?: number } = {},
): Promise<{ rows: CpmsRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'cpms.read', input.tenantId);
  const pageSize = input.pageSize ?? defaultPageSize;

  const [found, health] = await inScope(ctx, async (tx) => {
    const cpmses = await tx.cpms.findMany({
      where: {
        ...tenantsInReach(ctx.actor, input.tenantId),
        ...comesAfter('name', decodeCursor(input.cursor)),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        name: true,
        url: true,
        dialect: true,
        tenant: { select: { id: true, name: true } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    });
    const ids = cpmses.map(({ id }) => id);
    return [cpmses, await readCpmsHealth(tx, ids)] as const;
  });
  const rows = found.map(({ _count, ...row }) => ({
    ...row,
    chargerCount: _count.chargers,
    health: health.get(row.id) ?? noHealth,
  }));
  return keysetPage(rows, pageSize, (row) => ({ after: row.name, id: row.id }));
}
