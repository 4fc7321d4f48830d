import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { comesAfter, decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';

const defaultPageSize = 50;

export type TenantRow = {
  id: string;
  slug: string;
  name: string;
  createdAt: Date;
  chargerCount: number;
};

/** The tenants that the actor may act in, by name. */
export async function listTenants(
  ctx: Context,
  input: { search?: string; cursor?: string; pageSize?: number } = {},
): Promise<{ rows: TenantRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'tenant.read');
  const pageSize = input.pageSize ?? defaultPageSize;
  const search = input.search?.trim().slice(0, 100).replaceAll('\0', '') ?? '';

  const found = await inScope(ctx, (tx) =>
    tx.tenant.findMany({
      where: {
        ...ownTenants(ctx),
        AND: [
          search === ''
            ? {}
            : {
                OR: [
                  { name: { contains: search, mode: 'insensitive' } },
                  { slug: { contains: search.toLowerCase() } },
                ],
              },
          comesAfter('name', decodeCursor(input.cursor)),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        slug: true,
        name: true,
        createdAt: true,
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
  );
  const rows = found.map(({ _count, ...row }) => ({ ...row, chargerCount: _count.chargers }));
  return keysetPage(rows, pageSize, (row) => ({ after: row.name, id: row.id }));
}

function ownTenants({ actor }: Context): { id?: { in: string[] } } {
  return actor.kind === 'user' && actor.role !== 'operator'
    ? { id: { in: [...actor.tenantIds] } }
    : {};
}
