import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import type { ClaimedMessage } from './claim-message';
import { giveUpAfterMs, maxErrorLength } from './schemas';

export type Settlement =
  | { state: 'sent' }
  | { state: 'skipped' | 'failed'; error: string }
  | { state: 'waiting'; error: string };

const firstPauseMs = 60_000;
const longestPauseMs = 60 * 60_000;

/** Says how an attempt went. What can be tried again waits: 1, 2, 4 … minutes, at most an hour. */
export async function settleMessage(
  pool: pg.Pool,
  { id, attempts, createdAt }: ClaimedMessage,
  settlement: Settlement,
  now: Date,
): Promise<void> {
  const isOver = now.getTime() - createdAt.getTime() >= giveUpAfterMs;
  const state = settlement.state === 'waiting' && isOver ? 'failed' : settlement.state;
  const pauseMs = Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 10), longestPauseMs);
  const error = 'error' in settlement ? settlement.error.slice(0, maxErrorLength) : null;
  await systemTransaction(pool, (client) =>
    client.query(settleSql, [
      ...[id, attempts, state, error],
      state === 'waiting' ? null : now,
      new Date(now.getTime() + pauseMs),
    ]),
  );
}

const settleSql = `
  UPDATE outbox_message SET state = $3, last_error = $4, ended_at = $5, lease_until = NULL,
    due_at = CASE WHEN $3 = 'waiting' THEN $6 ELSE due_at END,
    sealed = CASE WHEN $3 = 'waiting' THEN sealed END
  WHERE id = $1 AND attempts = $2 AND state = 'sending'`;
