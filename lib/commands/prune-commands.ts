import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { finishCommand } from './finish-command';
import type { CommandOutcome } from './schemas';

const keptDays = 30;
/** The longest that a gateway works on one. */
const claimedMinutes = 5;
const batch = 500;

/**
 * Settles commands that no gateway took or that died with theirs, so that no request, which may
 * hold a password, stays; and drops old ones.
 */
export async function pruneCommands(
  pool: pg.Pool,
  now = new Date(),
): Promise<{ late: number; dropped: number }> {
  return systemTransaction(pool, async (client) => {
    const late = await client.query<{ id: string; status: CommandOutcome['status'] }>(lateSql, [
      now,
      claimedMinutes,
      batch,
    ]);
    for (const { id, status } of late.rows) {
      await finishCommand(client, { id, outcome: { status, detail: null }, at: now });
    }
    const dropped = await client.query(
      'DELETE FROM gateway_command WHERE created_at < now() - make_interval(days => $1)',
      [keptDays],
    );
    return { late: late.rows.length, dropped: dropped.rowCount ?? 0 };
  });
}

// In the order of chargers, whose rows are locked one after the other.
const lateSql = `
  SELECT id, CASE WHEN state = 'queued' AND fix_id IS NOT NULL THEN 'expired' ELSE 'timeout' END
    AS status
  FROM gateway_command
  WHERE (state = 'queued' AND expires_at < $1::timestamptz - interval '1 minute')
    OR (state = 'claimed' AND coalesce(claimed_at, expires_at)
      < $1::timestamptz - make_interval(mins => $2))
  ORDER BY charger_id, id LIMIT $3`;
