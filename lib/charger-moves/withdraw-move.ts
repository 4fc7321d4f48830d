import { authorize, isInTenant } from '@/lib/access/policy';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { lockMove, noSuchMove, sidesOf } from './load-move';
import { moveIdSchema } from './schemas';

/**
 * Withdraws a request that nobody has accepted. One that was declined can be withdrawn too: that
 * it was is not told.
 */
export async function withdrawMove(ctx: UserContext, input: unknown): Promise<{ moveId: string }> {
  authorize(ctx.actor, 'fix.move-charger');
  const parsed = moveIdSchema.safeParse(input);
  if (!parsed.success) throw noSuchMove();
  const { moveId } = parsed.data;
  return inScope(ctx, async (tx) => {
    const move = await lockMove(tx, moveId, (one) => {
      const { asking } = sidesOf(one);
      return asking !== null && isInTenant(ctx.actor, asking);
    });
    if (move.state !== 'pending' && move.state !== 'declined') {
      throw new DomainError('conflict', 'It was accepted or withdrawn already.');
    }
    await tx.chargerMove.update({
      where: { id: moveId },
      data: { state: 'withdrawn' },
      select: { id: true },
    });
    const { asked, asking } = sidesOf(move);
    await notifyTenants(tx, [asking, asked]);
    await recordAudit(ctx, tx, {
      ...{ action: 'charger.withdraw-move', subjectType: 'charger-move', subjectId: moveId },
      ...{ tenantId: asking, details: { identity: move.identity } },
    });
    return { moveId };
  });
}
