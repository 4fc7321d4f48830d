import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';

const maxShown = 100;

/** The tags of the tickets that are not solved, by name: those that a queue is narrowed by. */
export async function listOpenTags(
  ctx: UserContext,
  { tenantId }: { tenantId: string | null },
): Promise<string[]> {
  authorize(ctx.actor, 'ticket.update', tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, tenantId);
    const rows = await tx.$queryRaw<{ tag: string }[]>`
      SELECT DISTINCT tag FROM ticket CROSS JOIN unnest(tags) AS tag
      WHERE solved_at IS NULL AND tenant_id = ANY (${tenantIds}::uuid[])
      ORDER BY tag LIMIT ${maxShown}`;
    return rows.map(({ tag }) => tag);
  });
}
