import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { notifyCharger } from './notify-charger';
import { fixIdSchema } from './schemas';

/**
 * Somebody says that they have typed it in at the charger: from now on its attempts count.
 * Twice is as once.
 */
export async function confirmDelivery(ctx: Context, input: unknown): Promise<{ fixId: string }> {
  authorize(ctx.actor, 'fix.read');
  const parsed = fixIdSchema.safeParse(input);
  if (!parsed.success) throw notFound();
  const { fixId } = parsed.data;
  return inScope(ctx, async (tx) => {
    const fix = await tx.fix.findFirst({
      where: { id: fixId, charger: { AND: [visibleChargers(ctx.actor), { deletedAt: null }] } },
      select: {
        tenantId: true,
        waitSeconds: true,
        charger: { select: { id: true, identity: true } },
      },
    });
    if (fix?.charger == null) throw notFound();
    const { charger, tenantId } = fix;
    const at = ctx.now();
    const confirmed = await tx.fix.updateMany({
      where: {
        id: fixId,
        isOpen: true,
        needsHand: true,
        deliveredAt: null,
        state: { in: ['applied', 'failed'] },
      },
      data: {
        deliveredAt: at,
        state: 'applied',
        settledAt: null,
        verdict: null,
        verdictAt: null,
        deadlineAt: new Date(at.getTime() + fix.waitSeconds * 1000),
      },
    });
    if (confirmed.count === 0) return { fixId };
    await recordAudit(ctx, tx, {
      action: 'fix.confirm-delivery',
      subjectType: 'fix',
      subjectId: fixId,
      tenantId,
      chargerId: charger.id,
      details: { identity: charger.identity },
    });
    await notifyCharger(tx, { id: charger.id, tenantId });
    return { fixId };
  });
}

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such fix.');
}
