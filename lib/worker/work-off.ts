import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '@/lib/context';

const idleMs = 1_000;
const brokenMs = 5_000;

type Work = {
  /** Does some of it. @returns how much was done; 0 lets it rest for a second. */
  run: (isStopping: () => boolean) => Promise<number>;
  /** What is logged while Postgres is away. */
  complaint: string;
};

/** Works off what people began, as soon as it is there. @returns stops after what is under way. */
export function workOff({ run, complaint }: Work, log: Log): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      const pauseMs = await run(() => signal.aborted).then(
        (count) => (count === 0 ? idleMs : 0),
        (error: unknown) => {
          log.error({ err: error }, complaint);
          return brokenMs;
        },
      );
      if (pauseMs > 0) await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return async () => {
    stopping.abort();
    await ended;
  };
}
