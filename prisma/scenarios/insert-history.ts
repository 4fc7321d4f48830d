import type pg from 'pg';
import { recordEvents } from '@/lib/attempts/record-events';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { updateSharedProblems } from '@/lib/shared-problems/update-shared-problems';
import { quietBehaviours } from './behaviours';
import { eventTime, pastEvents } from './past-events';
import type { Scenario } from './scenario';
import type { ScenarioSecrets } from './scenario-secrets';
import type { Moment } from './tickets/ticket-moments';

const batchSize = 250;
const dayMs = 86_400_000;
const retentionDays = 90;

/**
 * Writes what happened before `anchor`, the way the gateway does, and runs the moments in between,
 * each at its time. Doing it again with the same anchor changes no attempt, so that a seeding cut
 * short can be finished.
 */
export async function insertHistory(
  pool: pg.Pool,
  scenario: Scenario,
  secrets: ScenarioSecrets,
  anchor: Date,
  moments: readonly Moment[],
): Promise<void> {
  for (let day = -1; day <= scenario.historyDays; day += 1) {
    const date = new Date(anchor.getTime() - day * dayMs).toISOString().slice(0, 10);
    await pool.query('SELECT ensure_attempt_partition($1::date)', [date]);
  }
  const events = pastEvents(scenario, secrets, anchor);
  let next = 0;
  const recordUntil = async (time: number) => {
    const from = next;
    const rest = events.slice(from).findIndex((event) => eventTime(event) >= time);
    next = rest === -1 ? events.length : from + rest;
    for (let start = from; start < next; start += batchSize) {
      await recordEvents(pool, events.slice(start, Math.min(start + batchSize, next)));
    }
  };
  for (const { at, run } of moments.filter((moment) => moment.at < anchor)) {
    await recordUntil(at.getTime());
    await run();
  }
  await recordUntil(Infinity);
  await settle(pool, scenario);
  const silent = scenario.tenants.flatMap(({ chargers }) =>
    chargers
      .filter(({ behaviour }) => behaviour !== 'absent' && quietBehaviours.includes(behaviour))
      .map(({ id }) => id),
  );
  const listeningSince = new Date(anchor.getTime() - scenario.historyDays * dayMs);
  await openSilentEpisodes(pool, anchor, listeningSince, silent);
  await updateSharedProblems(pool, anchor, retentionDays);
  for (const { at, run } of moments) if (at >= anchor) await run();
}

/**
 * Recording sets what it learns as of now. Put back what would have been learned in time: since
 * when a state holds, how often a charger is usually heard of, and which passwords were used.
 */
async function settle(pool: pg.Pool, scenario: Scenario): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.tenants', '*', true)");
    await client.query(
      `UPDATE charger SET
         expected_interval_seconds = CASE WHEN charger.last_seen_at IS NULL THEN NULL
                                          ELSE cpms.heartbeat_interval_seconds END,
         state_since = coalesce(
           (SELECT max(opened_at) FROM episode
            WHERE episode.charger_id = charger.id AND episode.state = 'open'),
           charger.last_seen_at, charger.created_at)
       FROM cpms
       WHERE cpms.id = charger.cpms_id AND charger.tenant_id = ANY ($1::uuid[])`,
      [scenario.tenants.map(({ id }) => id)],
    );
    await client.query(
      `UPDATE credential SET last_used_at = charger.last_connected_at
       FROM charger
       WHERE charger.id = credential.charger_id AND credential.state <> 'pending'
         AND credential.activated_at <= charger.last_connected_at
         AND coalesce(credential.replaced_at, 'infinity') > charger.last_connected_at
         AND charger.tenant_id = ANY ($1::uuid[])`,
      [scenario.tenants.map(({ id }) => id)],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
