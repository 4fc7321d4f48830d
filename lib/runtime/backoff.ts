const firstMs = 1_000;
const longestMs = 30_000;

/**
 * How long to wait before the next start of a process that keeps failing: doubled each time,
 * with jitter so that several do not come back at the same moment.
 * @param failures in a row, from 1.
 * @param random from 0 up to 1.
 */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  const jittered = full * (0.75 + random * 0.5);
  return Math.round(Math.min(Math.max(jittered, firstMs), longestMs));
}
