import type pg from 'pg';
import type { Log } from '@/lib/context';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { roundLoop, type RoundLoop } from './round-loop';

/** Keeps the clocks of tickets, so that a change shows on open pages within seconds. */
export function clockLoop(pool: pg.Pool, log: Log): RoundLoop {
  const words = { done: 'Clocks done.', failed: 'The clocks of tickets wait: this round failed.' };
  return roundLoop({ round: () => clockTickets(pool, new Date()), log, words });
}
