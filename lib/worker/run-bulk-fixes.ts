import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '@/lib/context';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { runBulks } from '@/lib/bulk-fixes/run-bulks';

const idleMs = 1_000;
const brokenMs = 5_000;

/** Works off bulk fixes as soon as they are there. @returns stops after what is under way. */
export function runBulkFixes(
  ctx: Omit<Context, 'actor'>,
  services: FixServices,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      const pauseMs = await runBulks(ctx, services, () => signal.aborted).then(
        (count) => (count === 0 ? idleMs : 0),
        (error: unknown) => {
          ctx.log.error({ err: error }, 'Bulk fixes wait for Postgres.');
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
