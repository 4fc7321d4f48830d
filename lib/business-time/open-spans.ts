import { dayMs, weekdayOf, type BusinessCalendar } from './business-calendar';
import { instantOf, wallAt } from './zone-time';

/** From one instant to another, in milliseconds since 1970. */
export type Span = { from: number; to: number };

const minuteMs = 60_000;
/** Forty years: no promise reaches further. */
const maxDays = 40 * 366;

/** The opening hours after an instant, in order; of those that it falls into, what is left. */
export function* openSpans(
  { timeZone, week, holidays }: BusinessCalendar,
  start: number,
): Generator<Span> {
  const first = Math.floor(wallAt(timeZone, start) / dayMs);
  for (let day = first; day < first + maxDays; day += 1) {
    if (holidays.has(day)) continue;
    for (const span of week[weekdayOf(day)] ?? []) {
      const to = instantOf(timeZone, day * dayMs + span.to * minuteMs);
      if (to <= start) continue;
      const from = Math.max(start, instantOf(timeZone, day * dayMs + span.from * minuteMs));
      // Clocks may be set forward over all of it.
      if (from < to) yield { from, to };
    }
  }
}
