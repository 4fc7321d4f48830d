import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { diagnoseSilence } from '@/lib/diagnosis/silence';
import { silenceFacts } from './silence-facts';

const maxPerRun = 1_000;

/**
 * Diagnoses open silences again: what else has fallen silent or come back, and TLS failures seen
 * meanwhile, change the most likely cause. What an attempt of its own told stays as it is.
 * @returns how many diagnoses changed.
 */
export async function refreshSilentEpisodes(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const open = await client.query<{ id: string }>(
      `SELECT charger_id AS id FROM episode
       WHERE state = 'open' AND error_type = 'unreachable' AND charger_id IS NOT NULL
         AND last_attempt_id IS NULL
       ORDER BY last_seen_at DESC LIMIT $1`,
      [maxPerRun],
    );
    const silent = await silenceFacts(
      client,
      open.rows.map((row) => row.id),
      now,
    );
    const diagnoses = silent.map(({ facts }) => diagnoseSilence(facts));
    const changed = await client.query<{ chargerId: string; tenantId: string }>(
      `UPDATE episode SET cause = given.cause, diagnosis = given.diagnosis::jsonb
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (charger_id, cause, diagnosis)
       WHERE episode.charger_id = given.charger_id AND episode.state = 'open'
         AND episode.error_type = 'unreachable' AND episode.last_attempt_id IS NULL
         AND episode.diagnosis <> given.diagnosis::jsonb
       RETURNING episode.charger_id AS "chargerId", episode.tenant_id AS "tenantId"`,
      [
        silent.map(({ chargerId }) => chargerId),
        diagnoses.map((diagnosis) => diagnosis.causes[0]?.causeId ?? ''),
        diagnoses.map((diagnosis) => JSON.stringify(diagnosis)),
      ],
    );
    await notifyChange(client, changed.rows);
    return changed.rows.length;
  });
}
