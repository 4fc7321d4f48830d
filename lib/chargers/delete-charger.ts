import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

/** Deletes a charger so that it can be restored with all that is known of it. */
export async function deleteCharger(ctx: Context, input: { chargerId: string }): Promise<void> {
  authorize(ctx.actor, 'charger.delete');
  const chargerId = parseId(input.chargerId);

  await inScope(ctx, async (tx) => {
    const charger = await tx.charger.findUnique({
      where: { id: chargerId },
      select: { tenantId: true, identity: true },
    });
    if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
    authorize(ctx.actor, 'charger.delete', charger.tenantId);

    const at = ctx.now();
    const deleted = await tx.charger.updateMany({
      where: { id: chargerId, deletedAt: null },
      data: { deletedAt: at, connectionState: 'waiting', stateSince: at, errorType: null },
    });
    if (deleted.count === 0) throw new DomainError('conflict', 'This charger is deleted already.');
    await tx.episode.updateMany({
      where: { chargerId, state: 'open' },
      data: { state: 'resolved', resolvedAt: at },
    });
    await recordAudit(ctx, tx, {
      action: 'charger.delete',
      subjectType: 'charger',
      subjectId: chargerId,
      tenantId: charger.tenantId,
      chargerId,
      details: { identity: charger.identity },
    });
  });
}
