import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { countOf } from '@/lib/format/count';
import { parseId } from '@/lib/parse-input';

/**
 * Deletes a site that no charger stands at.
 * @throws DomainError `conflict` when one still does.
 */
export async function deleteSite(ctx: Context, input: { siteId: string }): Promise<void> {
  authorize(ctx.actor, 'site.manage');
  const siteId = parseId(input.siteId);

  await inScope(ctx, async (tx) => {
    const site = await tx.site.findUnique({
      where: { id: siteId },
      select: {
        tenantId: true,
        name: true,
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    });
    if (site === null) throw new DomainError('not-found', 'This site does not exist.');
    authorize(ctx.actor, 'site.manage', site.tenantId);
    if (site._count.chargers > 0) {
      const chargers = countOf(site._count.chargers, 'charger');
      const verb = site._count.chargers === 1 ? 'is' : 'are';
      throw new DomainError(
        'conflict',
        `There ${verb} still ${chargers} at this site. Move them to another site first.`,
      );
    }

    await tx.site.delete({ where: { id: siteId } });
    await recordAudit(ctx, tx, {
      action: 'site.delete',
      subjectType: 'site',
      subjectId: siteId,
      tenantId: site.tenantId,
      details: { name: site.name },
    });
  });
}
