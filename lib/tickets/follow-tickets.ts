import type pg from 'pg';
import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { followSteps } from './follow-steps';

type Changed = { id: string; tenantId: string };
export type FollowedTickets = Record<keyof typeof followSteps, number>;

/** A hint names no more: payloads of Postgres are short. */
const maxNamed = 100;

/**
 * Lets what chargers do say whether their tickets are solved: proposed when a connection has held,
 * solved by itself where the tenant wants it, opened again when the error returns, closed when it
 * stayed away. Each step makes its own condition false, so repeating it changes nothing.
 * @returns how many tickets each step changed.
 */
export async function followTickets(pool: pg.Pool, now: Date): Promise<FollowedTickets> {
  return systemTransaction(pool, async (client) => {
    const counts: FollowedTickets = {
      found: 0,
      returned: 0,
      withdrawn: 0,
      proposed: 0,
      over: 0,
      solved: 0,
      closed: 0,
    };
    const changed: Changed[] = [];
    for (const [name, sql] of Object.entries(followSteps)) {
      const { rows } = await client.query<Changed>(sql, [now]);
      counts[name as keyof FollowedTickets] = rows.length;
      changed.push(...rows);
    }
    await notify(client, changed);
    return counts;
  });
}

async function notify(client: pg.ClientBase, changed: readonly Changed[]): Promise<void> {
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
