import type pg from 'pg';
import type { AttemptEvent } from './gateway-event';

/** Channel on which open pages hear that something changed. A hint: listeners re-read. */
export const chargerChangedChannel = 'charger_changed';

/** Past this many chargers a hint names none: who listens re-reads whatever they watch. */
const maxNamed = 100;

export type ChangedCharger = { tenantId: string; chargerId: string };

/** Sends one hint per tenant, at commit: `{ tenant, chargers }`, chargers null for "many". */
export async function notifyChange(
  client: pg.ClientBase,
  changed: readonly ChangedCharger[],
  attempts: readonly AttemptEvent[] = [],
): Promise<void> {
  const byTenant = new Map<string, Set<string>>();
  const chargersOf = (tenantId: string) => {
    const chargers = byTenant.get(tenantId) ?? new Set<string>();
    byTenant.set(tenantId, chargers);
    return chargers;
  };
  for (const { tenantId, chargerId } of changed) chargersOf(tenantId).add(chargerId);
  for (const { tenantId, resembles } of attempts) {
    if (tenantId === null) continue;
    const chargers = chargersOf(tenantId);
    // Its page shows what knocks under nearly its identity.
    if (resembles !== null) chargers.add(resembles.chargerId);
  }
  if (byTenant.size === 0) return;
  const payloads = [...byTenant].map(([tenant, chargers]) =>
    JSON.stringify({ tenant, chargers: chargers.size > maxNamed ? null : [...chargers] }),
  );
  await client.query({
    name: 'notify-change',
    text: 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload',
    values: [chargerChangedChannel, payloads],
  });
}
