import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';

/**
 * The charger of the tenant that has this identity, or the only one that nearly has it. Null for
 * what the actor may not see as for what is not there.
 */
export function findNamedCharger(
  ctx: Context,
  { tenantId, identity }: { tenantId: string; identity: string },
): Promise<{ id: string } | null> {
  const seen = [visibleChargers(ctx.actor), { tenantId, deletedAt: null }];
  return inScope(ctx, async (tx) => {
    const exact = await tx.charger.findFirst({
      where: { AND: [...seen, { identity }] },
      select: { id: true },
    });
    if (exact !== null) return exact;
    const alike = await tx.charger.findMany({
      where: { AND: [...seen, { identityKey: identityKey(identity) }] },
      take: 2,
      select: { id: true },
    });
    return alike.length === 1 ? (alike[0] ?? null) : null;
  });
}
