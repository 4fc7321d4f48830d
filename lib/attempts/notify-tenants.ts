import type { Transaction } from '@/lib/db/database';
import { chargerChangedChannel } from './notify-change';

/** Tells open pages of these tenants, at commit, to read again: what changed is no charger. */
export async function notifyTenants(
  tx: Transaction,
  tenantIds: readonly (string | null)[],
): Promise<void> {
  const hints = tenantIds.flatMap((tenant) =>
    tenant === null ? [] : JSON.stringify({ tenant, chargers: null }),
  );
  await tx.$executeRaw`
    SELECT pg_notify(${chargerChangedChannel}, hint) FROM unnest(${hints}::text[]) AS hint`;
}
