import type { Pool } from 'pg';
import type { CommandOutcome } from '@/lib/commands/schemas';

/** The request goes with it: it may have held a password. */
export async function storeOutcome(pool: Pool, id: string, outcome: CommandOutcome): Promise<void> {
  await pool.query(
    `UPDATE gateway_command SET state = 'done', sealed = NULL, outcome = $2, done_at = now()
     WHERE id = $1 AND state = 'claimed'`,
    [id, JSON.stringify(outcome)],
  );
}
