import path from 'node:path';
import type pg from 'pg';
import type { GatewayEvent, Recorder } from '@/lib/attempts/gateway-event';
import type { Log } from '@/lib/context';
import { openSpool } from './spool';
import { writeBatch } from './write-batch';

export type RecorderOptions = {
  pool: pg.Pool;
  /** Folder of this gateway alone, where events wait while Postgres is away. */
  spoolDirectory: string;
  log: Log;
  /** A batch is written when it has this many events ... */
  batchSize?: number;
  /** ... or this long after its first one, milliseconds. */
  batchMs?: number;
  /** Past this many waiting in memory, events go to the spool. */
  maxQueued?: number;
  /** How often Postgres is tried again while it is away, milliseconds. */
  retryMs?: number;
};

export type GatewayRecorder = Recorder & {
  /** False while events go to the spool. */
  isHealthy: () => boolean;
  /** Flushes and closes the spool. The pool stays open: it is the caller's. */
  close: () => Promise<void>;
};

/** A batch takes more than `batchSize` when more has gathered while the last one was written. */
const maxBatch = 1_000;

/**
 * Gathers gateway events into batches for Postgres. While it is slow or away they go to an
 * fsynced spool, in order, and from there to Postgres when it is back.
 */
export async function createRecorder(options: RecorderOptions): Promise<GatewayRecorder> {
  const { pool, log, batchSize = 100, batchMs = 50, maxQueued = 5_000, retryMs = 1_000 } = options;
  const spool = await openSpool(options.spoolDirectory);
  const rejectedFile = path.join(options.spoolDirectory, 'rejected.jsonl');
  const queue: GatewayEvent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let spilling: Promise<void> | undefined;
  let isAway = false;

  const write = (events: readonly GatewayEvent[]) => writeBatch(pool, events, rejectedFile, log);

  /** Everything that waits in memory goes to the spool; the order of events is kept. */
  const spill = async () => {
    while (queue.length > 0) {
      const batch = queue.splice(0, maxBatch);
      try {
        await spool.append(batch);
      } catch (error) {
        queue.unshift(...batch);
        const lost = queue.splice(0, queue.length - maxQueued).length;
        log.error({ err: error, lost }, 'Neither Postgres nor the spool takes events.');
        return;
      }
    }
  };

  const drain = async () => {
    try {
      if (!spool.isEmpty()) {
        await spill();
        await spool.replay(write);
      }
      while (queue.length > 0) {
        const batch = queue.splice(0, maxBatch);
        await write(batch).catch((error: unknown) => {
          queue.unshift(...batch);
          throw error;
        });
      }
      if (isAway) log.info({}, 'Postgres is back; everything spooled is stored.');
      isAway = false;
    } catch (error) {
      if (!isAway) log.error({ err: error }, 'Postgres does not take events; spooling them.');
      isAway = true;
      await spill();
      retryTimer ??= setTimeout(() => {
        retryTimer = undefined;
        void run();
      }, retryMs);
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= drain().finally(() => {
      running = undefined;
      if (queue.length > 0 && timer === undefined) schedule();
    });
    return running;
  };
  const schedule = () => {
    if (isAway) spilling ??= spill().finally(() => (spilling = undefined));
    else if (queue.length >= batchSize) void run();
    else timer ??= setTimeout(() => void run(), batchMs);
  };

  return {
    record: (event) => {
      queue.push(event);
      if (queue.length > maxQueued) spilling ??= spill().finally(() => (spilling = undefined));
      else if (running === undefined) schedule();
    },
    flush: async () => {
      await spilling;
      await running;
      if (queue.length > 0 || !spool.isEmpty()) await run();
    },
    isHealthy: () => !isAway,
    close: async () => {
      clearTimeout(retryTimer);
      clearTimeout(timer);
      await spilling;
      await running;
      await run();
      clearTimeout(retryTimer);
      await spool.close();
    },
  };
}
