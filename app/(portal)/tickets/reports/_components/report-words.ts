import { formatApproximateDuration } from '@/lib/format/approximate-duration';

export const nothingYet = '–';

/** "2 h 10 min"; a dash where nothing has come so far. */
export function lengthText(ms: number | null): string {
  return ms === null ? nothingYet : formatApproximateDuration(ms);
}

/** "33%"; a dash of nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? nothingYet : `${Math.round((part / whole) * 100)}%`;
}
