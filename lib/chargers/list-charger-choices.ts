import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';

const maxChoices = 1000;

type Choice = { id: string; name: string };

/** The sites and CPMSs that a charger of this tenant can be put to. */
export async function listChargerChoices(
  ctx: Context,
  tenantId: string,
): Promise<{ sites: Choice[]; cpmses: Choice[] }> {
  authorize(ctx.actor, 'site.read', parseId(tenantId));
  const query = {
    where: { tenantId },
    orderBy: { name: 'asc' },
    take: maxChoices,
    select: { id: true, name: true },
  } as const;
  return inScope(ctx, async (tx) => ({
    sites: await tx.site.findMany(query),
    cpmses: await tx.cpms.findMany(query),
  }));
}
