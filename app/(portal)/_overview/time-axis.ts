import { formatClock, formatDay } from '@/lib/format/exact-time';

const hourMs = 3_600_000;
/** Steps longer than this stand for days: the axis shows dates. */
const longStepMs = 2 * hourMs;
const clockEveryHours = 4;

/** Where the axis is labelled: every four hours on the reader's clock, or at each new day. */
export function axisTicks(
  points: readonly { at: number }[],
  stepMs: number,
  zone: string,
): number[] {
  if (stepMs > longStepMs) {
    let previous = '';
    return points.flatMap(({ at }, index) => {
      const day = formatDay(new Date(at), zone, new Date(at));
      const isNew = day !== previous && index > 0;
      previous = day;
      return isNew ? [at] : [];
    });
  }
  return points.flatMap(({ at }) => {
    const [hour, minute] = formatClock(new Date(at), zone).split(':').map(Number);
    return minute === 0 && (hour ?? 0) % clockEveryHours === 0 ? [at] : [];
  });
}

export function axisText(at: number, stepMs: number, zone: string): string {
  const date = new Date(at);
  return stepMs > longStepMs ? formatDay(date, zone, date) : formatClock(date, zone);
}
