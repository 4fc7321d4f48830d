import type { BusinessCalendar } from './business-calendar';
import { openSpans } from './open-spans';

/**
 * The first instant by which this much business time has passed since `start`, all in
 * milliseconds. Null where that is further away than forty years.
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  start: number,
  length: number,
): number | null {
  if (length <= 0) return start;
  let left = length;
  for (const { from, to } of openSpans(calendar, start)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return null;
}

/** How much business time lies between two instants, in milliseconds. */
export function countBusinessTime(calendar: BusinessCalendar, start: number, end: number): number {
  let length = 0;
  if (end <= start) return length;
  for (const { from, to } of openSpans(calendar, start)) {
    if (from >= end) break;
    length += Math.min(to, end) - from;
  }
  return length;
}
