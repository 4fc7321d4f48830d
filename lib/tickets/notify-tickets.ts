import type pg from 'pg';
import { chargerChangedChannel } from '@/lib/attempts/notify-change';

export type ChangedTicket = { id: string; tenantId: string };

/** A hint names no more: payloads of Postgres are short. */
const maxNamed = 100;

/** Tells open pages, at commit, to read these tickets and their queue again. */
export async function notifyTickets(
  client: pg.ClientBase,
  changed: readonly ChangedTicket[],
): Promise<void> {
  const byTenant = new Map<string, Set<string>>();
  for (const { id, tenantId } of changed) {
    const ids = byTenant.get(tenantId) ?? new Set<string>();
    byTenant.set(tenantId, ids.add(id));
  }
  for (const [tenant, ids] of byTenant) {
    for (const tickets of chunks([...ids])) {
      const hint = JSON.stringify({ tenant, chargers: [], tickets });
      await client.query('SELECT pg_notify($1, $2)', [chargerChangedChannel, hint]);
    }
  }
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / maxNamed);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * maxNamed, (index + 1) * maxNamed),
  );
}
