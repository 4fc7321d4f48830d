import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { followSteps } from './follow-steps';
import { notifyTickets } from './notify-tickets';
import type { TicketRef } from './record-ticket-event';

export type FollowedTickets = Record<keyof typeof followSteps, number>;

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
    const changed: TicketRef[] = [];
    for (const [name, sql] of Object.entries(followSteps)) {
      const { rows } = await client.query<TicketRef>(sql, [now]);
      counts[name as keyof FollowedTickets] = rows.length;
      changed.push(...rows);
    }
    await notifyTickets(client, changed);
    return counts;
  });
}
