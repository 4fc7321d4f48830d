import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import type { Transaction } from '@/lib/db/database';

/** Tells open pages, at commit, to read a charger again. */
export async function notifyCharger(
  tx: Transaction,
  charger: { id: string; tenantId: string },
): Promise<void> {
  const hint = JSON.stringify({ tenant: charger.tenantId, chargers: [charger.id] });
  await tx.$executeRaw`SELECT pg_notify(${chargerChangedChannel}, ${hint})`;
}
