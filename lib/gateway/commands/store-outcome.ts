import type { Pool } from 'pg';
import { finishCommand } from '@/lib/commands/finish-command';
import type { CommandOutcome } from '@/lib/commands/schemas';
import { systemTransaction } from '@/lib/db/system-transaction';

export async function storeOutcome(
  pool: Pool,
  id: string,
  outcome: CommandOutcome,
  at: Date,
): Promise<void> {
  await systemTransaction(pool, (client) => finishCommand(client, { id, outcome, at }));
}
