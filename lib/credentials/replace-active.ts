import type { Transaction } from '@/lib/db/database';

/** The charger's Basic credential that is valid now, locked until the transaction ends. */
export async function lockActiveCredential(
  tx: Transaction,
  chargerId: string,
): Promise<{ id: string } | null> {
  // The charger's row is the lock: it is there even when there is no credential yet.
  await tx.$queryRaw`SELECT id FROM charger WHERE id = ${chargerId}::uuid FOR UPDATE`;
  return tx.credential.findFirst({
    where: { chargerId, kind: 'basic', state: 'active' },
    select: { id: true },
  });
}

/** Makes room for a new active credential: the present one becomes the previous one. */
export async function retireActive(tx: Transaction, chargerId: string, at: Date): Promise<void> {
  await tx.credential.updateMany({
    where: { chargerId, kind: 'basic', state: 'active' },
    data: { state: 'previous', replacedAt: at },
  });
}

/** A charger has at most one pending credential: a newer one makes the older worthless. */
export async function revokePending(tx: Transaction, chargerId: string, at: Date): Promise<void> {
  await tx.credential.updateMany({
    where: { chargerId, kind: 'basic', state: 'pending' },
    data: { state: 'revoked', revokedAt: at },
  });
}
