import type { Pool } from 'pg';
import type { Log } from '@/lib/context';
import type { AddressBook } from '@/lib/gateway/limits/address-book';

const sql = `
  SELECT id, tenant_id, identity, last_address, last_seen_at FROM charger
  WHERE deleted_at IS NULL AND last_address IS NOT NULL AND last_seen_at > $1
  ORDER BY last_seen_at DESC LIMIT 50000`;

type Row = {
  id: string;
  tenant_id: string;
  identity: string;
  last_address: string;
  last_seen_at: Date;
};

/** Fills the address book of a gateway that has just started, as it forgot everything. */
export async function loadAddresses(
  pool: Pool,
  addresses: AddressBook,
  now: Date,
  log: Log,
): Promise<void> {
  try {
    const since = new Date(now.getTime() - 24 * 3_600_000);
    const { rows } = await pool.query<Row>(sql, [since]);
    for (const row of rows.reverse()) {
      const charger = { id: row.id, tenantId: row.tenant_id, identity: row.identity };
      addresses.note(row.last_address, charger, row.last_seen_at.getTime());
    }
  } catch (error) {
    log.debug({ err: error }, 'The last addresses of the chargers could not be read.');
  }
}
