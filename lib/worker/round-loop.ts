import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@/lib/context';

export type RoundLoop = { stop: () => Promise<void> };

/** How long it rests, in ms, by how the round went. */
type Pauses = { afterNothing: number; afterSome: number; afterFailure: number };

type Options = {
  /** @returns counts of what was done. */
  round: (isStopping: () => boolean) => Promise<Record<string, number>>;
  log: Log;
  /** What is logged after a round that did something, and after one that failed. */
  words: { done: string; failed: string };
  /** What is let go at the end. */
  close?: () => void;
  pauses?: Pauses;
};

/** For what nobody waits for. */
const steady = (ms: number): Pauses => ({
  afterNothing: ms,
  afterSome: ms,
  afterFailure: ms,
});
/** For what somebody began and watches: without a pause until all of it is done. */
export const watched: Pauses = { afterNothing: 1_000, afterSome: 0, afterFailure: 5_000 };

/** Round after round with a pause between. One that fails is told, and the next one tries again. */
export function roundLoop(options: Options): RoundLoop {
  const { round, log, words, close, pauses = steady(2_000) } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const tryRound = async (): Promise<number> => {
    try {
      const result = await round(() => signal.aborted);
      if (Object.values(result).every((count) => count === 0)) return pauses.afterNothing;
      log.debug(result, words.done);
      return pauses.afterSome;
    } catch (error) {
      log.warn({ err: error }, words.failed);
      return pauses.afterFailure;
    }
  };
  const run = async () => {
    while (!signal.aborted) {
      const pauseMs = await tryRound();
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
    close?.();
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
