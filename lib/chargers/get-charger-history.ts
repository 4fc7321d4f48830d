import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { visibleChargers } from './visible-chargers';

const maxChanges = 12;

export type ChargerChange = { id: string; at: Date; action: string; actorName: string };

/** What was changed about a charger, and by whom; newest first. */
export async function getChargerHistory(ctx: Context, chargerId: string): Promise<ChargerChange[]> {
  authorize(ctx.actor, 'audit.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    return tx.auditEntry.findMany({
      where: { chargerId: id },
      select: { id: true, at: true, action: true, actorName: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: maxChanges,
    });
  });
}
