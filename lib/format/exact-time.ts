/**
 * Times as a person reads them, in the zone of the reader (an IANA name). Written out here
 * because names of months differ between the ICU versions of server and browser.
 */

/** Name of the cookie in which a browser tells its zone. */
export const zoneCookie = 'zone';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "23 Nov 2026, 14:05:31 UTC+1": the form for hovers, copies and exports. */
export function formatExact(at: Date, zone: string): string {
  const parts = partsOf(at, zone);
  return `${dayOf(parts)} ${parts.year}, ${clockOf(parts)}:${parts.second} ${parts.zone}`;
}

/** "23 Nov, 14:05"; with the year when it is not the year of `now`. */
export function formatDayTime(at: Date, zone: string, now: Date): string {
  return `${formatDay(at, zone, now)}, ${formatClock(at, zone)}`;
}

/** "23 Nov"; with the year when it is not the year of `now`. */
export function formatDay(at: Date, zone: string, now: Date): string {
  const parts = partsOf(at, zone);
  const isThisYear = parts.year === partsOf(now, zone).year;
  return isThisYear ? dayOf(parts) : `${dayOf(parts)} ${parts.year}`;
}

/** "14:05". */
export function formatClock(at: Date, zone: string): string {
  return clockOf(partsOf(at, zone));
}

/** "14:05:31". */
export function formatClockSeconds(at: Date, zone: string): string {
  const parts = partsOf(at, zone);
  return `${clockOf(parts)}:${parts.second}`;
}

/** "Europe/Berlin" and the like; false for what this runtime does not know. */
export function isTimeZone(name: string): boolean {
  try {
    formatterFor(name);
    return true;
  } catch {
    return false;
  }
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'zone', string>;

function dayOf(parts: Parts): string {
  return `${Number(parts.day)} ${months[Number(parts.month) - 1] ?? ''}`;
}

function clockOf(parts: Parts): string {
  return `${parts.hour}:${parts.minute}`;
}

function partsOf(at: Date, zone: string): Parts {
  const found = new Map(
    formatterFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    // Versions of ICU disagree on GMT, GMT+0 and UTC.
    zone: part('timeZoneName')
      .replace(/^GMT/, 'UTC')
      .replace(/^UTC\+0$/, 'UTC'),
  };
}

// Building a formatter costs far more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  if (formatters.size < 100) formatters.set(zone, made);
  return made;
}
