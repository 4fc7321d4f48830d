import type pg from 'pg';
import type { Log } from '@/lib/context';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { runBroadcasts } from '@/lib/tickets/problem/run-broadcasts';
import { roundLoop, watched, type RoundLoop } from './round-loop';

/** Keeps the clocks of tickets, so that a change shows on open pages within seconds. */
export function startClocks(pool: pg.Pool, log: Log): RoundLoop {
  return roundLoop({
    round: () => clockTickets(pool, new Date()),
    log,
    words: { done: 'Clocks done.', failed: 'The clocks of tickets wait: this round failed.' },
  });
}

/** Sends what is said to all tickets of a problem. */
export function startBroadcasts(pool: pg.Pool, log: Log): RoundLoop {
  return roundLoop({
    round: async () => ({ tickets: await runBroadcasts(pool, new Date()) }),
    log,
    words: {
      done: 'Tickets of a problem done.',
      failed: 'Messages to the tickets of a problem wait: this round failed.',
    },
    pauses: watched,
  });
}
