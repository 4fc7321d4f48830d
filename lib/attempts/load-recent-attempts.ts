import type { Actor } from '@/lib/access/actor';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { diagnosisSchema, type Diagnosis } from '@/lib/diagnosis/diagnosis';
import { attemptColumns, readAttempt, type ReadAttempt } from './read-attempt';

export type RecentAttempt = ReadAttempt & {
  /** As it was sent; null where the attempt ended before it named anybody. */
  identity: string | null;
  /** Null where it could be laid to none. */
  tenant: { id: string; name: string } | null;
  /** The registered charger that it was. */
  charger: { id: string; identity: string } | null;
  diagnosis: Diagnosis | null;
  /** Its connection is still open. */
  isLive: boolean;
};

type Place = { id: string; startedAt: Date };

/** What was recorded of these attempts, in their order. */
export async function loadRecentAttempts(
  tx: Transaction,
  actor: Actor,
  places: readonly Place[],
): Promise<RecentAttempt[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await tx.connectionAttempt.findMany({
    // An attempt is found by its time and id together; the time also names the partition.
    where: { startedAt: { in: places.map(({ startedAt }) => startedAt) }, id: { in: ids } },
    select: selection,
  });
  const tenants = await tx.tenant.findMany({
    where: { id: { in: known(rows.map((row) => row.tenantId)) } },
    select: { id: true, name: true },
  });
  const chargers = await tx.charger.findMany({
    where: {
      AND: [
        visibleChargers(actor),
        { id: { in: known(rows.map((row) => row.chargerId)) }, deletedAt: null },
      ],
    },
    select: { id: true, identity: true },
  });
  const sessions = await tx.chargerSession.findMany({
    where: { chargerId: { in: chargers.map(({ id }) => id) } },
    select: { attemptId: true },
  });
  const tenantOf = byId(tenants);
  const chargerOf = byId(chargers);
  const live = new Set(sessions.map(({ attemptId }) => attemptId));
  const rowOf = byId(rows);
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const { chargerId, tenantId, ...rest } = row;
    return {
      ...readAttempt(rest),
      diagnosis: diagnosisSchema.safeParse(row.diagnosis).data ?? null,
      tenant: tenantOf.get(tenantId ?? '') ?? null,
      charger: chargerOf.get(chargerId ?? '') ?? null,
      isLive: live.has(id),
    };
  });
}

const selection = {
  ...attemptColumns,
  ...{ identity: true, tenantId: true, chargerId: true, diagnosis: true },
} as const satisfies Prisma.ConnectionAttemptSelect;

function known(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
