import { failedRun } from './failed-run';
import { jitterText, lengthText } from './figures';
import type { PatternRule } from './pattern';
import { spreadOf } from './spread';

const minAttempts = 5;
/** At the most this much of the interval may vary where there is a pace. */
const regularShare = 0.4;
/** Faster than this, a charger does not wait as it should. */
const loopMs = 60_000;

/** Fails again and again, at a pace of its own. */
export const retryLoop: PatternRule = (past) => {
  const run = failedRun(past);
  const spread = run === null ? null : spreadOf(run.gapsMs);
  if (run === null || spread === null || run.count < minAttempts) return null;
  const { jitter, median } = spread;
  if (jitter > median * regularShare) return null;
  return {
    id: median < loopMs ? 'retry-loop' : 'steady-retries',
    values: {
      interval: lengthText(median),
      jitter: jitterText(jitter, median),
      count: String(run.count),
    },
  };
};
