import type { Transaction } from '@/lib/db/database';

export type Requester = { id: string; name: string };

/** The customers whose charger it is: whom a ticket of it may answer. */
export async function listRequesters(
  tx: Transaction,
  chargerId: string | null,
): Promise<Requester[]> {
  if (chargerId === null) return [];
  const owners = await tx.chargerOwner.findMany({
    where: { chargerId, user: { role: 'customer', disabledAt: null } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
    take: 50,
  });
  return owners.map(({ user }) => user);
}
