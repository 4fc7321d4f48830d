/** The middle of some lengths, and how far most of them are from it. */
export type Spread = { median: number; jitter: number };

/** Nine in ten lie within `jitter` of the median. Null without any. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const median = quantile(values, 0.5);
  const distances = values.map((value) => Math.abs(value - median));
  return { median, jitter: quantile(distances, 0.9) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(place)] ?? 0;
  const upper = sorted[Math.ceil(place)] ?? lower;
  return lower + (upper - lower) * (place - Math.floor(place));
}
