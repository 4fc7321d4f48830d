import { dayMs } from './business-calendar';

/**
 * Local time of IANA zones. What a clock on the wall shows is written as the milliseconds that
 * the same reading would have in UTC.
 */

/** What the wall shows, minus UTC, at an instant. */
export function offsetAt(timeZone: string, at: number): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(at / dayMs);
  const offset = offsetAtDay(zone, day);
  // Zones change a few times a year: a day that begins and ends alike has one offset.
  return offset === offsetAtDay(zone, day + 1) ? offset : exactOffset(zone, at);
}

export function wallAt(timeZone: string, at: number): number {
  return at + offsetAt(timeZone, at);
}

/**
 * The first instant at which the wall has come to this reading: the first of two when clocks are
 * set back, and that of the change for what they skip.
 */
export function instantOf(timeZone: string, wall: number): number {
  const offsets = [offsetAt(timeZone, wall - dayMs), offsetAt(timeZone, wall + dayMs)];
  const [first, last] = [Math.max(...offsets), Math.min(...offsets)];
  if (wallAt(timeZone, wall - first) === wall) return wall - first;
  if (first === last || wallAt(timeZone, wall - last) === wall) return wall - last;
  return changeBetween(timeZone, wall - first, wall - last, wall);
}

/** When the wall jumps over a reading that it has not at `before` and is past at `after`. */
function changeBetween(timeZone: string, before: number, after: number, wall: number): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallAt(timeZone, middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

type Zone = { format: Intl.DateTimeFormat; days: Map<number, number> };

// Asking Intl is what costs: each zone remembers what it was asked for.
const zones = new Map<string, Zone>();
const maxRememberedDays = 50_000;

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  const zone = { format, days: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function offsetAtDay(zone: Zone, day: number): number {
  const known = zone.days.get(day);
  if (known !== undefined) return known;
  if (zone.days.size > maxRememberedDays) zone.days.clear();
  const offset = exactOffset(zone, day * dayMs);
  zone.days.set(day, offset);
  return offset;
}

function exactOffset({ format }: Zone, at: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}
