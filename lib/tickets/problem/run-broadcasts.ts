import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { notifyTickets } from '@/lib/tickets/notify-tickets';
import { broadcastSetSql } from './broadcast-set-sql';

/** Tickets of one transaction: nobody who writes to one of them waits for long. */
const defaultSetSize = 200;

type Running = {
  id: string;
  tenantId: string;
  problemId: string;
  body: string | null;
  solves: boolean;
  reachedId: string | null;
  actorId: string | null;
  actorName: string;
  createdAt: Date;
};

/**
 * Works off what was begun for all tickets of a problem, one set of them. Where it is moves with
 * the set, so that each ticket is answered once, also after a crash and with many workers.
 * @returns how many tickets were done; 0 when there is nothing left to do.
 */
export async function runBroadcasts(
  pool: pg.Pool,
  now: Date,
  setSize = defaultSetSize,
): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rows } = await client.query<Running>(nextSql);
    const [running] = rows;
    if (running === undefined) return 0;
    await client.query("SELECT set_config('app.tenants', $1, true)", [running.tenantId]);
    const { id, actorId, actorName, body, createdAt, problemId, reachedId, solves } = running;
    const given = [problemId, createdAt, reachedId, setSize, body, solves];
    const changed = await client.query<{ id: string; tenantId: string }>(broadcastSetSql, [
      ...[...given, id, actorId, actorName, now],
    ]);
    const count = changed.rows.length;
    const last = changed.rows.at(-1)?.id ?? reachedId;
    await client.query(reachedSql, [id, last, count, count < setSize ? now : null]);
    await notifyTickets(client, [...changed.rows, { id: problemId, tenantId: running.tenantId }]);
    return Math.max(count, 1);
  });
}

const nextSql = `
  SELECT id, tenant_id AS "tenantId", problem_id AS "problemId", body, solves,
    reached_id AS "reachedId", actor_id AS "actorId", actor_name AS "actorName",
    created_at AS "createdAt"
  FROM ticket_broadcast WHERE finished_at IS NULL
  ORDER BY created_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;

const reachedSql = `
  UPDATE ticket_broadcast SET reached_id = $2, done = done + $3, finished_at = $4 WHERE id = $1`;
