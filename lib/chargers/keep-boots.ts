import type pg from 'pg';
import type { BootEvent } from '@/lib/attempts/gateway-event';
import { keptBoots } from '@/lib/diagnosis/patterns/boots';

/**
 * Adds starts to the few that are kept of each charger. A start is rare where all is well, so
 * that this costs next to nothing; one that is told twice is dropped when they are read.
 */
export async function keepBoots(client: pg.ClientBase, boots: readonly BootEvent[]): Promise<void> {
  const byCharger = new Map<string, BootEvent[]>();
  for (const boot of boots) {
    const known = byCharger.get(boot.chargerId);
    if (known === undefined) byCharger.set(boot.chargerId, [boot]);
    else known.push(boot);
  }
  if (byCharger.size === 0) return;
  const rows = [...byCharger].map(([chargerId, own]) => ({
    charger_id: chargerId,
    tenant_id: own[0]?.tenantId,
    boots: own
      .slice(-keptBoots)
      .map(({ at, serial, firmware }) => ({ at: at.toISOString(), serial, firmware })),
  }));
  await client.query({ name: 'keep-boots', text: keepSql, values: [JSON.stringify(rows)] });
}

const keepSql = `
  INSERT INTO boot_history AS known (charger_id, tenant_id, boots)
  SELECT charger_id, tenant_id, boots
  FROM json_to_recordset($1::json) AS given (charger_id uuid, tenant_id uuid, boots jsonb)
  ON CONFLICT (charger_id) DO UPDATE SET boots = jsonb_path_query_array(
    known.boots || excluded.boots, '$[last - ${keptBoots - 1} to last]')`;
