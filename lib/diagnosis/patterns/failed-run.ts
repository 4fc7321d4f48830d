import type { ChargerPast } from './pattern';

const stillTryingMs = 600_000;

/** The run of failures that goes on at this moment. */
export type FailedRun = {
  count: number;
  /** Between one attempt and the next, oldest first. */
  gapsMs: number[];
};

/** Null when the newest attempt was accepted, or the charger has given up for now. */
export function failedRun({ attempts, now }: ChargerPast): FailedRun | null {
  const firstAccepted = attempts.findIndex(({ isAccepted }) => isAccepted);
  const failed = firstAccepted === -1 ? attempts : attempts.slice(0, firstAccepted);
  const times = failed.map(({ startedAt }) => startedAt.getTime()).reverse();
  const gapsMs = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const last = times.at(-1);
  if (last === undefined || gapsMs.length === 0) return null;
  const hasStopped = now.getTime() - last > Math.max(stillTryingMs, 3 * Math.max(...gapsMs));
  return hasStopped ? null : { count: times.length, gapsMs };
}
