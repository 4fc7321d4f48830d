import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import type { Watched } from './watched';

/** The changes in the actor's tenants; for a customer, of their own chargers. */
export async function watchOverview(ctx: UserContext): Promise<Watched> {
  authorize(ctx.actor, 'overview.read');
  const { actor } = ctx;
  const isOwn = await ownChargers(ctx);
  return ({ tenantId, chargerIds }) => {
    if (tenantId === null || actor.role === 'operator') return true;
    if (!actor.tenantIds.includes(tenantId)) return false;
    return chargerIds === null || isOwn === null || chargerIds.some((id) => isOwn.has(id));
  };
}

async function ownChargers(ctx: UserContext): Promise<ReadonlySet<string> | null> {
  if (ctx.actor.role !== 'customer') return null;
  const rows = await inScope(ctx, (tx) =>
    tx.charger.findMany({ where: visibleChargers(ctx.actor), select: { id: true } }),
  );
  return new Set(rows.map((row) => row.id));
}
