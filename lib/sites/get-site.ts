import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type SiteDetails = {
  id: string;
  name: string;
  address: string | null;
  tenant: { id: string; name: string };
  chargerCount: number;
};

export async function getSite(ctx: Context, siteId: string): Promise<SiteDetails> {
  authorize(ctx.actor, 'site.read');
  const id = parseId(siteId);
  const site = await inScope(ctx, (tx) =>
    tx.site.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        address: true,
        tenant: { select: { id: true, name: true } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
  );
  if (site === null) throw new DomainError('not-found', 'This site does not exist.');
  const { _count, ...details } = site;
  return { ...details, chargerCount: _count.chargers };
}
