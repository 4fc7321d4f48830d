import { lengthText } from './figures';
import type { PatternRule } from './pattern';

const atOnceMs = 2_000;
const minTimes = 3;
const minShare = 0.6;
const looked = 10;

/** Comes back within a moment of each close. */
export const reconnectsAtOnce: PatternRule = ({ attempts }) => {
  const pauses = attempts
    .flatMap((attempt, index) => {
      const next = attempts[index - 1];
      if (!attempt.isAccepted || attempt.endedAt === null || next === undefined) return [];
      // One that began before the other ended has pushed it out, which is another matter.
      const pauseMs = next.startedAt.getTime() - attempt.endedAt.getTime();
      return pauseMs > 0 ? [pauseMs] : [];
    })
    .slice(0, looked);
  const quick = pauses.filter((pauseMs) => pauseMs <= atOnceMs);
  if (quick.length < minTimes || quick.length < pauses.length * minShare) return null;
  return {
    id: 'reconnects-at-once',
    values: {
      longest: lengthText(Math.max(...quick)),
      count: String(quick.length),
      closes: String(pauses.length),
    },
  };
};
