import { failedRun } from './failed-run';
import { lengthText } from './figures';
import type { PatternRule } from './pattern';
import { spreadOf } from './spread';

const minAttempts = 5;
const growth = 2;

/** Fails again and again, and waits longer each time, as it should. */
export const backingOff: PatternRule = (past) => {
  const run = failedRun(past);
  if (run === null || run.count < minAttempts) return null;
  const middle = Math.floor(run.gapsMs.length / 2);
  const earlier = spreadOf(run.gapsMs.slice(0, middle));
  const later = spreadOf(run.gapsMs.slice(middle));
  if (earlier === null || later === null || later.median < earlier.median * growth) return null;
  return {
    id: 'backing-off',
    values: {
      shortest: lengthText(Math.min(...run.gapsMs)),
      longest: lengthText(Math.max(...run.gapsMs)),
      count: String(run.count),
    },
  };
};
