import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { connectionStates, type ConnectionState } from '@/lib/format/connection-state';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';

/** Counting stops here; a fleet of this size is told as "100,000+". */
const countCap = 100_000;

export type ChargerStateCounts = Record<ConnectionState, number> & {
  total: number;
  isCapped: boolean;
};

/** How many of the chargers that the actor may see are in each state. */
export async function countChargerStates(
  ctx: Context,
  input: { tenantId: string | null },
): Promise<ChargerStateCounts> {
  authorize(ctx.actor, 'overview.read', input.tenantId ?? undefined);
  const { actor } = ctx;
  const owned =
    actor.kind === 'user' && actor.role === 'customer'
      ? Prisma.sql`AND EXISTS (SELECT 1 FROM charger_owner o
          WHERE o.charger_id = c.id AND o.user_id = ${actor.userId}::uuid)`
      : Prisma.empty;
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, actor, input.tenantId);
    const rows = await tx.$queryRaw<{ state: ConnectionState; count: number }[]>`
      SELECT counted.state, count(*)::int AS count FROM (
        SELECT c.connection_state AS state FROM charger c
        WHERE c.tenant_id = ANY (${tenantIds}::uuid[]) AND c.deleted_at IS NULL ${owned}
        LIMIT ${countCap}) AS counted
      GROUP BY counted.state`;
    const countOf = (state: ConnectionState) => rows.find((row) => row.state === state)?.count ?? 0;
    const total = connectionStates.reduce((sum, state) => sum + countOf(state), 0);
    return {
      connected: countOf('connected'),
      waiting: countOf('waiting'),
      refused: countOf('refused'),
      silent: countOf('silent'),
      total,
      isCapped: total >= countCap,
    };
  });
}
