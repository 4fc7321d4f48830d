import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { resemblances } from '@/lib/diagnosis/facts';

/** What knocked longer ago than this under nearly a charger's identity is no news of it, days. */
const newsDays = 7;
const dayMs = 86_400_000;

const selection = {
  id: true,
  identity: true,
  resemblance: true,
  resemblesChargerId: true,
  attemptCount: true,
  firstSeenAt: true,
  lastSeenAt: true,
  lastAddress: true,
} as const satisfies Prisma.UnknownIdentitySelect;

type Charger = { id: string; tenantId: string };

/** What knocks under nearly the identity of this charger, the latest of it. */
export async function findResemblingKnock(tx: Transaction, charger: Charger, now: Date) {
  return (await findResemblingKnocks(tx, [charger], now)).get(charger.id) ?? null;
}

/** The same for several chargers at once, by charger. */
export async function findResemblingKnocks(
  tx: Transaction,
  chargers: readonly Charger[],
  now: Date,
) {
  if (chargers.length === 0) return new Map<string, never>();
  const rows = await tx.unknownIdentity.findMany({
    where: {
      tenantId: { in: [...new Set(chargers.map(({ tenantId }) => tenantId))] },
      resemblesChargerId: { in: chargers.map(({ id }) => id) },
      dismissedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - newsDays * dayMs) },
    },
    orderBy: { lastSeenAt: 'asc' },
    select: selection,
  });
  // The latest of each comes last, and stays.
  return new Map(
    rows.map(({ resemblesChargerId, ...row }) => [
      resemblesChargerId ?? '',
      { ...row, resemblance: z.enum(resemblances).nullable().catch(null).parse(row.resemblance) },
    ]),
  );
}
