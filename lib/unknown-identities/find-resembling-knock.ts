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
  attemptCount: true,
  firstSeenAt: true,
  lastSeenAt: true,
  lastAddress: true,
} as const satisfies Prisma.UnknownIdentitySelect;

/** What knocks under nearly the identity of this charger, the latest of it. */
export async function findResemblingKnock(
  tx: Transaction,
  charger: { id: string; tenantId: string },
  now: Date,
) {
  const found = await tx.unknownIdentity.findFirst({
    where: {
      tenantId: charger.tenantId,
      resemblesChargerId: charger.id,
      dismissedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - newsDays * dayMs) },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: selection,
  });
  if (found === null) return null;
  const how = z.enum(resemblances).nullable().catch(null).parse(found.resemblance);
  return { ...found, resemblance: how };
}
