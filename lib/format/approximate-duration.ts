import { formatDuration } from './duration';

/** How exactly a length is worth saying: up to this long, in steps of this much, in seconds. */
const precisions = [
  { below: 60, step: 1 },
  { below: 600, step: 10 },
  { below: 3_600, step: 60 },
  { below: 36_000, step: 600 },
  { below: 172_800, step: 3_600 },
  { below: Infinity, step: 86_400 },
];

/** A length of time as one says it behind "about": "12 s", "1 min 40 s", "38 min", "2 h 10 min". */
export function formatApproximateDuration(lengthMs: number): string {
  const seconds = Math.max(1, Math.round(lengthMs / 1_000));
  const step = precisions.find(({ below }) => seconds < below)?.step ?? 1;
  return formatDuration(Math.round(seconds / step) * step * 1_000);
}
