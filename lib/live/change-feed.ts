import pg from 'pg';
import { z } from 'zod';
import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import type { Log } from '@/lib/context';

const firstRetryMs = 500;
const longestRetryMs = 15_000;

const payloadSchema = z.object({
  tenant: z.uuid(),
  chargers: z.array(z.uuid()).nullable(),
  tickets: z.array(z.uuid()).default([]),
});

/** Something changed in a tenant. `chargerIds` null: too many to name, or some were missed. */
export type Change = {
  tenantId: string | null;
  chargerIds: readonly string[] | null;
  ticketIds?: readonly string[];
};

export type ChangeFeed = {
  /** @returns ends the subscription. */
  subscribe: (listener: (change: Change) => void) => () => void;
  close: () => Promise<void>;
};

/**
 * One connection that listens for all open pages of a process. It opens with the first
 * subscriber and stays; once it listens, every subscriber is told to read again.
 */
export function createChangeFeed(options: { connectionString: string; log: Log }): ChangeFeed {
  const { connectionString, log } = options;
  const listeners = new Set<(change: Change) => void>();
  let client: pg.Client | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let retryMs = firstRetryMs;
  let isClosed = false;

  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const retry = (error: unknown) => {
    if (isClosed || retryTimer !== undefined) return;
    log.warn({ err: error }, 'The connection that listens for changes was lost.');
    client = undefined;
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      open();
    }, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  };
  const open = () => {
    const opened = new pg.Client({ connectionString, keepAlive: true });
    client = opened;
    const lost = (error?: Error) => {
      if (client === opened) retry(error);
    };
    opened.on('error', lost);
    opened.on('end', lost);
    opened.on('notification', ({ payload }) => {
      const change = readPayload(payload);
      if (change !== null) tell(change);
    });
    listen(opened).then(() => {
      retryMs = firstRetryMs;
      tell({ tenantId: null, chargerIds: null });
    }, lost);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (client === undefined && retryTimer === undefined && !isClosed) open();
      return () => {
        listeners.delete(listener);
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(retryTimer);
      listeners.clear();
      await client?.end();
    },
  };
}

async function listen(client: pg.Client): Promise<void> {
  await client.connect();
  await client.query(`LISTEN ${chargerChangedChannel}`);
}

function readPayload(payload: string | undefined): Change | null {
  try {
    const { tenant, chargers, tickets } = payloadSchema.parse(JSON.parse(payload ?? ''));
    const change = { tenantId: tenant, chargerIds: chargers };
    return tickets.length === 0 ? change : { ...change, ticketIds: tickets };
  } catch {
    return null;
  }
}
