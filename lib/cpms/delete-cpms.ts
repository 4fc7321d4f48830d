import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { countOf } from '@/lib/format/count';
import { parseId } from '@/lib/parse-input';

/**
 * Deletes a CPMS that no charger uses.
 * @throws DomainError `conflict` when one still does.
 */
export async function deleteCpms(ctx: Context, input: { cpmsId: string }): Promise<void> {
  authorize(ctx.actor, 'cpms.manage');
  const cpmsId = parseId(input.cpmsId);

  await inScope(ctx, async (tx) => {
    const cpms = await tx.cpms.findUnique({
      where: { id: cpmsId },
      select: {
        tenantId: true,
        name: true,
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    });
    if (cpms === null) throw new DomainError('not-found', 'This CPMS does not exist.');
    authorize(ctx.actor, 'cpms.manage', cpms.tenantId);
    if (cpms._count.chargers > 0) {
      const chargers = countOf(cpms._count.chargers, 'charger');
      const verb = cpms._count.chargers === 1 ? 'is' : 'are';
      throw new DomainError(
        'conflict',
        `There ${verb} still ${chargers} on this CPMS. Move them to another one first.`,
      );
    }

    await tx.cpms.delete({ where: { id: cpmsId } });
    await recordAudit(ctx, tx, {
      action: 'cpms.delete',
      subjectType: 'cpms',
      subjectId: cpmsId,
      tenantId: cpms.tenantId,
      details: { name: cpms.name },
    });
  });
}
