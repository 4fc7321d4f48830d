import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { cancelWaiting } from './cancel-waiting';
import { findFix } from './catalogue/all-fixes';
import { requireSending } from './delivery-ways';
import type { FixServices } from './fix-definition';
import { notifyCharger } from './notify-charger';
import { fixDeliveries, fixIdSchema, fixKinds } from './schemas';

/**
 * Takes a fix back, with its audit row.
 * @throws DomainError `conflict` when it cannot be taken back any more, or somebody else did.
 */
export async function undoFix(
  ctx: Context,
  input: unknown,
  services: FixServices,
): Promise<{ fixId: string }> {
  authorize(ctx.actor, 'fix.read');
  const parsed = fixIdSchema.safeParse(input);
  if (!parsed.success) throw notFound();
  const { fixId } = parsed.data;
  return inScope(ctx, async (tx) => {
    const fix = await tx.fix.findFirst({
      where: { id: fixId, charger: { AND: [visibleChargers(ctx.actor), { deletedAt: null }] } },
      select: {
        kind: true,
        tenantId: true,
        charger: { select: { id: true, identity: true } },
      },
    });
    const kind = z.enum(fixKinds).safeParse(fix?.kind).data;
    if (fix?.charger == null || kind === undefined) throw notFound();
    const { charger, tenantId } = fix;
    authorize(ctx.actor, `fix.${kind}`, tenantId);
    await tx.$queryRaw`SELECT id FROM charger WHERE id = ${charger.id}::uuid FOR UPDATE`;
    const at = ctx.now();
    const { delivery, result } = await withoutWaiting(ctx, tx, fixId);
    const undo = findFix(kind)?.undo ?? null;
    if (undo === null && delivery !== 'not-sent') {
      throw new DomainError(
        'conflict',
        'This fix changed nothing here, so there is nothing to undo.',
      );
    }
    const changed = await tx.fix.updateMany({
      where: { id: fixId, state: { in: ['applied', 'holding', 'failed', 'verified'] } },
      data: {
        state: 'undone',
        delivery,
        isOpen: false,
        undoneAt: at,
        undoneBy: ctx.actor.kind === 'anonymous' ? '' : ctx.actor.name,
        settledAt: at,
        deadlineAt: null,
      },
    });
    if (changed.count === 0) {
      throw new DomainError('conflict', 'This fix was undone or replaced by another one already.');
    }
    const undone = { id: charger.id, tenantId };
    await undo?.({ ctx, tx, charger: undone, fix: { id: fixId, delivery }, result, services });
    await recordAudit(ctx, tx, {
      action: 'fix.undo',
      subjectType: 'fix',
      subjectId: fixId,
      tenantId,
      chargerId: charger.id,
      details: { identity: charger.identity, kind },
    });
    await notifyCharger(tx, { id: charger.id, tenantId });
    return { fixId };
  });
}

/**
 * The fix as its charger's lock shows it, with what was waiting to be sent taken back.
 * @throws DomainError `conflict` while it is being sent.
 */
async function withoutWaiting(ctx: Context, tx: Transaction, fixId: string) {
  const fix = await tx.fix.findUniqueOrThrow({
    where: { id: fixId },
    select: { delivery: true, result: true },
  });
  const result = z.record(z.string(), z.unknown()).parse(fix.result);
  const delivery = z.enum(fixDeliveries).nullable().parse(fix.delivery);
  if (delivery !== 'queued') return { delivery, result };
  requireSending(ctx);
  if ((await cancelWaiting(tx, { id: fixId }, ctx.now())) > 0) {
    return { delivery: 'not-sent' as const, result };
  }
  throw new DomainError('conflict', 'It is being sent right now. Wait for the charger’s answer.');
}

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such fix.');
}
