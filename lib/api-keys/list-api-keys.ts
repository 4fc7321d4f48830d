import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';

const defaultPageSize = 50;

export type ApiKeyRow = {
  id: string;
  name: string;
  /** Its last characters. */
  hint: string;
  tenant: { id: string; name: string };
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** API keys, newest first, of one tenant or of all that the actor may act in. */
export async function listApiKeys(
  ctx: Context,
  input: { tenantId?: string; cursor?: string; pageSize?: number } = {},
): Promise<{ rows: ApiKeyRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'api-key.read', input.tenantId);
  const pageSize = input.pageSize ?? defaultPageSize;
  const rows = await inScope(ctx, (tx) =>
    tx.apiKey.findMany({
      where: {
        ...tenantsInReach(ctx.actor, input.tenantId),
        ...olderThan(decodeCursor(input.cursor)),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        id: true,
        name: true,
        hint: true,
        tenant: { select: { id: true, name: true } },
        createdAt: true,
        lastUsedAt: true,
        revokedAt: true,
      },
    }),
  );
  return keysetPage(rows, pageSize, atCreation);
}
