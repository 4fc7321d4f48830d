import type pg from 'pg';
import type { Log } from '@/lib/context';
import { claimDeliveries, type ClaimedDelivery } from './claim-deliveries';
import { sendDelivery, type SendServices } from './send-delivery';
import { settleDelivery } from './settle-delivery';

export type DispatchServices = SendServices & {
  pool: pg.Pool;
  log: Log;
  random: () => number;
};

export type Dispatcher = {
  /** Begins to send what is due and there is room for. @returns how many. */
  start: () => Promise<number>;
  /** Until one of those under way has ended; never while none is. */
  oneEnded: () => Promise<void>;
  allEnded: () => Promise<void>;
};

/** Under way at once, of all webhooks together. */
const maxUnderWay = 32;

/**
 * Sends deliveries side by side: each is claimed, sent and settled by itself, so that a receiver
 * that is slow holds up its own alone. A worker that dies in between leaves leases, and what it
 * was sending is sent again with the same id.
 */
export function createDispatcher(services: DispatchServices): Dispatcher {
  const underWay = new Set<Promise<void>>();
  const begin = (delivery: ClaimedDelivery) => {
    const sent: Promise<void> = deliver(services, delivery).finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  return {
    start: async () => {
      const room = maxUnderWay - underWay.size;
      if (room === 0) return 0;
      const claimed = await claimDeliveries(services.pool, services.now(), room);
      claimed.forEach(begin);
      return claimed.length;
    },
    oneEnded: () => Promise.race(underWay),
    allEnded: async () => {
      await Promise.all(underWay);
    },
  };
}

async function deliver(services: DispatchServices, delivery: ClaimedDelivery): Promise<void> {
  const { log, now, pool, random } = services;
  try {
    const attempted = await sendDelivery(services, delivery);
    await settleDelivery(pool, delivery, attempted, { now: now(), random: random() });
  } catch (error) {
    log.warn({ err: error, delivery: delivery.id }, 'A webhook is tried again: Postgres was away.');
  }
}
