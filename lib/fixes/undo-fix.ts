import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { findFix } from './catalogue/all-fixes';
import { notifyCharger } from './notify-charger';
import { fixIdSchema, fixKinds } from './schemas';

/**
 * Takes a fix back, with its audit row.
 * @throws DomainError `conflict` when it cannot be taken back any more, or somebody else did.
 */
export async function undoFix(ctx: Context, input: unknown): Promise<{ fixId: string }> {
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
        result: true,
        charger: { select: { id: true, identity: true } },
      },
    });
    const kind = z.enum(fixKinds).safeParse(fix?.kind).data;
    if (fix?.charger == null || kind === undefined) throw notFound();
    const { charger, tenantId } = fix;
    authorize(ctx.actor, `fix.${kind}`, tenantId);
    const definition = findFix(kind);
    if (definition?.undo == null) {
      throw new DomainError(
        'conflict',
        'This fix changed nothing here, so there is nothing to undo.',
      );
    }
    await tx.$queryRaw`SELECT id FROM charger WHERE id = ${charger.id}::uuid FOR UPDATE`;
    const at = ctx.now();
    const undone = await tx.fix.updateMany({
      where: { id: fixId, state: { in: ['applied', 'holding', 'failed', 'verified'] } },
      data: {
        state: 'undone',
        isOpen: false,
        undoneAt: at,
        undoneBy: ctx.actor.kind === 'anonymous' ? '' : ctx.actor.name,
        settledAt: at,
        deadlineAt: null,
      },
    });
    if (undone.count === 0) {
      throw new DomainError('conflict', 'This fix was undone or replaced by another one already.');
    }
    const result = z.record(z.string(), z.unknown()).parse(fix.result);
    await definition.undo({ ctx, tx, charger: { id: charger.id, tenantId }, result });
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

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such fix.');
}
