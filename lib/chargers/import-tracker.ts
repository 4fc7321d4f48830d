import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';

const reportEveryMs = 250;

export type ImportTracker = {
  /** Counts steps, and writes the count now and then. */
  advance: (steps: number) => Promise<void>;
  say: (message: string) => Promise<void>;
  finish: (state: 'done' | 'failed', message: string | null) => Promise<void>;
};

/**
 * Writes an import's progress in transactions of its own, so that others see it while the
 * import's transaction is still open, and after that was rolled back.
 */
export function trackImport(ctx: Context, importId: string): ImportTracker {
  let done = 0;
  let reportedAtMs = 0;
  const update = async (data: object) => {
    reportedAtMs = ctx.now().getTime();
    await inScope(ctx, (tx) =>
      tx.chargerImport.update({ where: { id: importId }, data: { done, ...data } }),
    );
  };
  return {
    advance: async (steps) => {
      done += steps;
      if (ctx.now().getTime() - reportedAtMs >= reportEveryMs) await update({});
    },
    say: (message) => update({ message }),
    finish: (state, message) => update({ state, message, finishedAt: ctx.now() }),
  };
}
