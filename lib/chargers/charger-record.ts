import type { Transaction } from '@/lib/db/database';

/** What people record of a charger, in names instead of ids, for its history. */
export type ChargerRecord = {
  identity: string;
  site: string | null;
  cpms: string | null;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  securityProfile: number | null;
  isExpectedOnline: boolean;
};

/** The record of a charger that is not deleted, and whose it is; null without one. */
export async function readChargerRecord(
  tx: Transaction,
  chargerId: string,
): Promise<{ tenantId: string; record: ChargerRecord } | null> {
  const charger = await tx.charger.findUnique({
    where: { id: chargerId, deletedAt: null },
    select: {
      tenantId: true,
      identity: true,
      site: { select: { name: true } },
      cpms: { select: { name: true } },
      vendor: true,
      model: true,
      serial: true,
      securityProfile: true,
      isExpectedOnline: true,
    },
  });
  if (charger === null) return null;
  const { tenantId, site, cpms, ...own } = charger;
  return { tenantId, record: { ...own, site: site?.name ?? null, cpms: cpms?.name ?? null } };
}
