import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import type { ChargerFilters } from './charger-filters';
import { loadChargerPage, type ChargerPage } from './list-chargers-page';
import { countChargers } from './list-chargers-query';

const chargerPageSize = 50;
const countCap = 1_000;

export type ChargerList = ChargerPage & {
  /** Chargers that the filters leave; counting stops at the cap. */
  count: { value: number; isCapped: boolean };
};

/** A page of the chargers that the actor may see, narrowed and sorted by the filters. */
export async function listChargers(
  ctx: Context,
  input: { tenantId: string | null; filters: ChargerFilters; pageSize?: number },
): Promise<ChargerList> {
  authorize(ctx.actor, 'charger.read', input.tenantId ?? undefined);
  const { filters, pageSize = chargerPageSize } = input;
  return inScope(ctx, async (tx) => {
    const { actor } = ctx;
    const tenantIds = await tenantsInView(tx, actor, input.tenantId);
    const page = await loadChargerPage(tx, { actor, tenantIds, filters, pageSize });
    const isWhole = page.next === null && page.previous === null;
    const found = isWhole
      ? page.chargers.length
      : await countChargers(tx, { actor, tenantIds, filters, cap: countCap });
    return { ...page, count: { value: Math.min(found, countCap), isCapped: found > countCap } };
  });
}
