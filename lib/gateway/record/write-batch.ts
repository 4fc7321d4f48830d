import { appendFile } from 'node:fs/promises';
import type pg from 'pg';
import type { GatewayEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import type { Log } from '@/lib/context';

/**
 * Writes a batch. One event that Postgres cannot take does not hold up the others: the batch is
 * halved until it stands alone, and it is set aside in `rejectedFile`.
 * @throws when Postgres itself is the problem; nothing of the batch is lost then.
 */
export async function writeBatch(
  pool: pg.Pool,
  events: readonly GatewayEvent[],
  rejectedFile: string,
  log: Log,
): Promise<void> {
  try {
    await recordEvents(pool, events);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    if (events.length === 1) {
      log.error({ err: error }, 'An event cannot be stored; it was set aside.');
      await appendFile(rejectedFile, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      return;
    }
    const half = Math.ceil(events.length / 2);
    await writeBatch(pool, events.slice(0, half), rejectedFile, log);
    await writeBatch(pool, events.slice(half), rejectedFile, log);
  }
}

/** SQLSTATE classes 22 (data) and 23 (constraint): the same data would fail again. */
function isAboutData(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23][0-9A-Z]{3}$/.test(code);
}
