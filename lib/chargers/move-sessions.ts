import type pg from 'pg';
import type { AttemptEvent, SessionEndedEvent } from '@/lib/attempts/gateway-event';

/** How long a session counts as alive without its gateway renewing the lease. */
export const sessionLeaseSeconds = 90;

/** Notes the live sessions that accepted attempts opened; the newest of a charger wins. */
export async function startSessions(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<void> {
  const latest = new Map<string, AttemptEvent>();
  for (const attempt of attempts) {
    if (attempt.outcome !== 'accepted' || attempt.chargerId === null) continue;
    const known = latest.get(attempt.chargerId);
    if (known === undefined || known.startedAt <= attempt.startedAt) {
      latest.set(attempt.chargerId, attempt);
    }
  }
  const rows = [...latest.values()];
  if (rows.length === 0) return;
  await client.query({
    name: 'start-sessions',
    text: `
      INSERT INTO charger_session AS live
        (charger_id, tenant_id, gateway, attempt_id, address, connected_at, lease_until)
      SELECT *, now() + interval '${sessionLeaseSeconds} seconds'
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[])
      ON CONFLICT (charger_id) DO UPDATE SET
        gateway = excluded.gateway, attempt_id = excluded.attempt_id, address = excluded.address,
        connected_at = excluded.connected_at, lease_until = excluded.lease_until
      WHERE live.connected_at <= excluded.connected_at`,
    values: [
      rows.map((row) => row.chargerId),
      rows.map((row) => row.tenantId),
      rows.map((row) => row.gateway),
      rows.map((row) => row.id),
      rows.map((row) => row.evidence.address),
      rows.map((row) => row.startedAt),
    ],
  });
}

export async function endSessions(
  client: pg.ClientBase,
  ended: readonly SessionEndedEvent[],
): Promise<void> {
  if (ended.length === 0) return;
  await client.query({
    name: 'end-sessions',
    text: 'DELETE FROM charger_session WHERE attempt_id = ANY ($1::uuid[])',
    values: [ended.map((event) => event.attemptId)],
  });
}
