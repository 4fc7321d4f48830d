import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import type { Transaction } from '@/lib/db/database';

/** Tells open pages of the tenant, at commit, to read a bulk again. */
export async function notifyBulk(tx: Transaction, tenantId: string): Promise<void> {
  const hint = JSON.stringify({ tenant: tenantId, chargers: null });
  await tx.$executeRaw`SELECT pg_notify(${chargerChangedChannel}, ${hint})`;
}
