/** Begins that lie this close together count as one moment. */
export const momentMs = 15 * 60_000;

/** The moment at which most began: the fullest stretch of `momentMs`; the earliest of equals. */
export function commonStart(times: readonly Date[]): { startedAt: Date; count: number } | null {
  const sorted = times.map((at) => at.getTime()).sort((a, b) => a - b);
  let best: { at: number; count: number } | null = null;
  let end = 0;
  for (const [index, at] of sorted.entries()) {
    while ((sorted[end] ?? Infinity) <= at + momentMs) end += 1;
    const count = end - index;
    if (best === null || count > best.count) best = { at, count };
  }
  return best === null ? null : { startedAt: new Date(best.at), count: best.count };
}
