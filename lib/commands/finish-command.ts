import type pg from 'pg';
import { settleDelivery } from '@/lib/fixes/settle-delivery';
import type { CommandOutcome } from './schemas';

type Finished = { fixId: string | null; kind: string };

/**
 * Settles a command, once, and the fix that sent it. The request goes with it: it may have held a
 * password. One that found no session goes back to wait for the next, if it belongs to a fix.
 */
export async function finishCommand(
  client: pg.ClientBase,
  { at, id, outcome }: { id: string; outcome: CommandOutcome; at: Date },
): Promise<void> {
  // The charger before what is its own, in the order of all who write.
  await client.query(lockSql, [id]);
  if (outcome.status === 'not-connected') {
    const returned = await client.query(returnSql, [id, at]);
    if (returned.rowCount === 1) return;
  }
  const finished = await client.query<Finished>(finishSql, [id, JSON.stringify(outcome), at]);
  const [command] = finished.rows;
  if (command?.fixId == null) return;
  await settleDelivery(client, { at, fixId: command.fixId, kind: command.kind, outcome });
}

const lockSql = `
  SELECT FROM charger AS c JOIN gateway_command AS g ON g.charger_id = c.id
  WHERE g.id = $1 FOR NO KEY UPDATE OF c`;

const returnSql = `
  UPDATE gateway_command SET state = 'queued', gateway = NULL, claimed_at = NULL
  WHERE id = $1 AND state = 'claimed' AND fix_id IS NOT NULL AND expires_at > $2`;

const finishSql = `
  UPDATE gateway_command SET state = 'done', sealed = NULL, outcome = $2, done_at = $3
  WHERE id = $1 AND state <> 'done' RETURNING fix_id AS "fixId", kind`;
