import type pg from 'pg';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';

/** Nobody renews the lease of a session that another gateway holds. */
const assumedOpenHours = 24;

/** A reported session counts as open until its end is reported, and for a day at the most. */
export async function keepSessionsOpen(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<void> {
  const open = attempts.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id);
  if (open.length === 0) return;
  await client.query({
    name: 'keep-sessions-open',
    text: `UPDATE charger_session SET lease_until = connected_at + interval '${assumedOpenHours} hours'
      WHERE attempt_id = ANY ($1::uuid[])`,
    values: [open],
  });
}
