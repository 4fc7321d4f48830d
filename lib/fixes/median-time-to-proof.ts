import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';

const days = 30;

export type TimeToProof = {
  /** From the click to the attempt that connected and held. */
  medianMs: number;
  fixCount: number;
  days: number;
};

/** How long fixes took to be proven, of those that were verified lately; null without any. */
export async function medianTimeToProof(
  ctx: Context,
  input: { tenantId: string | null },
): Promise<TimeToProof | null> {
  authorize(ctx.actor, 'overview.read', input.tenantId ?? undefined);
  const { actor } = ctx;
  const since = new Date(ctx.now().getTime() - days * 86_400_000);
  const owned =
    actor.kind === 'user' && actor.role === 'customer'
      ? Prisma.sql`AND EXISTS (SELECT FROM charger_owner o
          WHERE o.charger_id = f.charger_id AND o.user_id = ${actor.userId}::uuid)`
      : Prisma.empty;
  const rows = await inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, actor, input.tenantId);
    return tx.$queryRaw<{ seconds: number | null; count: number }[]>`
      SELECT percentile_cont(0.5) WITHIN GROUP
          (ORDER BY extract(epoch FROM f.connected_at - f.applied_at))::float8 AS seconds,
        count(*)::int AS count
      FROM fix f
      WHERE f.tenant_id = ANY (${tenantIds}::uuid[]) AND f.state = 'verified'
        AND f.settled_at > ${since} AND f.connected_at IS NOT NULL ${owned}`;
  });
  const [row] = rows;
  if (row?.seconds == null) return null;
  return { medianMs: row.seconds * 1000, fixCount: row.count, days };
}
