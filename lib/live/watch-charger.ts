import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import type { Watched } from './watched';

/** The changes of one charger, for who may see it. */
export async function watchCharger(ctx: UserContext, chargerId: string): Promise<Watched> {
  authorize(ctx.actor, 'charger.read');
  const id = parseId(chargerId);
  const charger = await inScope(ctx, (tx) =>
    tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: { tenantId: true },
    }),
  );
  if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
  return (change) =>
    (change.tenantId === null || change.tenantId === charger.tenantId) &&
    (change.chargerIds === null || change.chargerIds.includes(id));
}
