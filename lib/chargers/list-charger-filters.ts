import { authorize, can } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';

/** More than this is no list to choose from; the search finds the rest. */
const maxChoices = 200;

export type Choice = { id: string; name: string };
export type ChargerFilterChoices = { sites: Choice[]; cpmses: Choice[]; firmware: string[] };

/** What the charger list can be narrowed to. Empty for those who may not see sites and CPMSs. */
export async function listChargerFilters(
  ctx: Context,
  input: { tenantId: string | null },
): Promise<ChargerFilterChoices> {
  authorize(ctx.actor, 'charger.read', input.tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    if (!can(ctx.actor, 'site.read')) return { sites: [], cpmses: [], firmware: [] };
    const tenantIds = await tenantsInView(tx, ctx.actor, input.tenantId);
    const query = {
      where: { tenantId: { in: tenantIds } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' as const },
      take: maxChoices,
    };
    const sites = await tx.site.findMany(query);
    const cpmses = await tx.cpms.findMany(query);
    const versions = await tx.$queryRaw<{ firmware: string }[]>`
      SELECT DISTINCT firmware FROM charger
      WHERE tenant_id = ANY (${tenantIds}::uuid[]) AND deleted_at IS NULL AND firmware IS NOT NULL
      ORDER BY firmware LIMIT ${maxChoices}`;
    return { sites, cpmses, firmware: versions.map((row) => row.firmware) };
  });
}
