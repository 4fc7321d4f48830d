import type { Transaction } from '@/lib/db/database';
import { retireActive } from './replace-active';

/**
 * Makes the charger's pending credential the active one, and the active one the previous.
 * Returns false when none is pending, so that doing it twice changes nothing.
 */
export async function activatePending(
  tx: Transaction,
  chargerId: string,
  at: Date,
): Promise<boolean> {
  const pending = await tx.credential.findFirst({
    where: { chargerId, kind: 'basic', state: 'pending' },
    select: { id: true },
  });
  if (pending === null) return false;
  await retireActive(tx, chargerId, at);
  const activated = await tx.credential.updateMany({
    where: { id: pending.id, state: 'pending' },
    data: { state: 'active', activatedAt: at },
  });
  return activated.count === 1;
}
