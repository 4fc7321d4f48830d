import { setTimeout as sleep } from 'node:timers/promises';
import { createDispatcher, type DispatchServices } from '@/lib/webhooks/create-dispatcher';
import { tellWebhooks } from '@/lib/webhooks/tell-webhooks';
import type { RoundLoop } from './round-loop';

type Options = DispatchServices & { portalUrl: string; pauseMs?: number };

/**
 * Words and sends webhooks, round after round. A round does not wait for what it has begun; the
 * next comes after a pause, or sooner when something has ended and left room.
 */
export function webhookLoop(options: Options): RoundLoop {
  const { log, now, pauseMs = 1_000, pool, portalUrl } = options;
  const dispatcher = createDispatcher(options);
  const stopping = new AbortController();
  const round = async () => {
    await tellWebhooks(pool, { now: now(), portalUrl });
    await dispatcher.start();
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await round().catch((error: unknown) => {
        log.warn({ err: error }, 'Webhooks wait: this round of them failed.');
      });
      const pause = new AbortController();
      const signal = AbortSignal.any([pause.signal, stopping.signal]);
      const rested = sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      await Promise.race([rested, dispatcher.oneEnded()]);
      pause.abort();
    }
    await dispatcher.allEnded();
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
