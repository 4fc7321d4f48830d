import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@/lib/context';

export type RoundLoop = { stop: () => Promise<void> };

type Options = {
  /** @returns counts of what was done. */
  round: () => Promise<Record<string, number>>;
  log: Log;
  /** What is logged after a round that did something, and after one that failed. */
  words: { done: string; failed: string };
  /** What is let go at the end. */
  close?: () => void;
  pauseMs?: number;
};

/** Round after round with a pause between. One that fails is told, and the next one tries again. */
export function roundLoop({ round, log, words, close, pauseMs = 2_000 }: Options): RoundLoop {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const result = await round();
        if (Object.values(result).some((count) => count > 0)) log.debug(result, words.done);
      } catch (error) {
        log.warn({ err: error }, words.failed);
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
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
