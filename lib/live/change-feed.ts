import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import type { Log } from '@/lib/context';
import { presenceChannel } from '@/lib/presence/notify-presence';
import { createRecentChanges } from './recent-changes';
import type { Watched } from './watched';

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
  /** The same of who has tickets open; null when some of it was missed. */
  subscribePresence: (listener: (ticketId: string | null) => void) => () => void;
  /** A name of this moment, for what is read from now on. */
  reading: () => string;
  /**
   * May something that is watched have changed since what has this name was read? Not while nobody
   * listens: once somebody does, everybody is told.
   */
  isOutdated: (reading: string, isWatched: Watched) => boolean;
  close: () => Promise<void>;
};

/**
 * One connection that listens for all open pages of a process. It opens with the first
 * subscriber and stays; once it listens, every subscriber is told to read again.
 */
export function createChangeFeed(options: { connectionString: string; log: Log }): ChangeFeed {
  const { connectionString, log } = options;
  const listeners = new Set<(change: Change) => void>();
  const presenceListeners = new Set<(ticketId: string | null) => void>();
  let client: pg.Client | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let retryMs = firstRetryMs;
  let isClosed = false;
  // Clocks of several machines cannot be compared: what another process read is outdated.
  const id = randomUUID();
  const recent = createRecentChanges(() => performance.now());

  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const tellPresence = (ticketId: string | null) => {
    for (const listener of presenceListeners) listener(ticketId);
  };
  const retry = (error: unknown) => {
    if (isClosed || retryTimer !== undefined) return;
    log.warn({ err: error }, 'The connection that listens for changes was lost.');
    recent.end();
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
    opened.on('notification', ({ channel, payload }) => {
      if (channel === presenceChannel) {
        tellPresence(payload ?? null);
        return;
      }
      const change = readPayload(payload);
      if (change === null) return;
      recent.add(change);
      tell(change);
    });
    listen(opened).then(() => {
      retryMs = firstRetryMs;
      recent.begin();
      tell({ tenantId: null, chargerIds: null });
      tellPresence(null);
    }, lost);
  };
  const join = <Listener>(to: Set<Listener>, listener: Listener) => {
    to.add(listener);
    if (client === undefined && retryTimer === undefined && !isClosed) open();
    return () => {
      to.delete(listener);
    };
  };

  return {
    subscribe: (listener) => join(listeners, listener),
    subscribePresence: (listener) => join(presenceListeners, listener),
    reading: () => `${id}@${Math.floor(performance.now())}`,
    isOutdated(reading, isWatched) {
      const [feedId, at] = reading.split('@');
      if (feedId !== id || at === undefined || !/^\d{1,15}$/.test(at)) return true;
      const changes = recent.since(Number(at));
      return changes === null || (changes ?? []).some(isWatched);
    },
    async close() {
      isClosed = true;
      clearTimeout(retryTimer);
      listeners.clear();
      presenceListeners.clear();
      await client?.end();
    },
  };
}

async function listen(client: pg.Client): Promise<void> {
  await client.connect();
  await client.query(`LISTEN ${presenceChannel}`);
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
