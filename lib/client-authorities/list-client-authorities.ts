import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { comesAfter, decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';

const defaultPageSize = 50;

export type ClientAuthorityRow = {
  id: string;
  name: string;
  fingerprint: string;
  validFrom: Date;
  validTo: Date;
  /** Null for those that hold for every tenant. */
  tenant: { id: string; name: string } | null;
};

/** The trusted authorities by name: those of the installation, and of the tenants in reach. */
export async function listClientAuthorities(
  ctx: Context,
  input: { tenantId?: string; cursor?: string; pageSize?: number } = {},
): Promise<{ rows: ClientAuthorityRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'client-authority.read', input.tenantId);
  const pageSize = input.pageSize ?? defaultPageSize;
  const rows = await inScope(ctx, (tx) =>
    tx.clientAuthority.findMany({
      where: {
        AND: [
          withInstallation(tenantsInReach(ctx.actor, input.tenantId)),
          comesAfter('name', decodeCursor(input.cursor)),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        name: true,
        fingerprint: true,
        validFrom: true,
        validTo: true,
        tenant: { select: { id: true, name: true } },
      },
    }),
  );
  return keysetPage(rows, pageSize, (row) => ({ after: row.name, id: row.id }));
}

/** An empty condition within OR would match nothing, in place of everything. */
function withInstallation(inReach: ReturnType<typeof tenantsInReach>) {
  return inReach.tenantId === undefined ? {} : { OR: [{ tenantId: null }, inReach] };
}
