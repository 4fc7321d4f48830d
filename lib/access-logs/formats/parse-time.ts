const months: Readonly<Record<string, number>> = {
  Jan: 0,
  Feb: 1,
  Mar: 2,
  Apr: 3,
  May: 4,
  Jun: 5,
  Jul: 6,
  Aug: 7,
  Sep: 8,
  Oct: 9,
  Nov: 10,
  Dec: 11,
};

/**
 * `25/Nov/2026:11:59:00 +0100`, or with milliseconds and without a zone, as HAProxy writes it.
 * @param zone of times that have none, such as "Europe/Berlin".
 * @returns milliseconds since 1970, NaN when it is no such time.
 */
export function parseLogTime(text: string, zone: string): number {
  const month = months[text.slice(3, 6)];
  if (month === undefined || text.charCodeAt(2) !== 0x2f || text.charCodeAt(11) !== 0x3a)
    return NaN;
  const utc = Date.UTC(
    Number(text.slice(7, 11)),
    month,
    Number(text.slice(0, 2)),
    Number(text.slice(12, 14)),
    Number(text.slice(15, 17)),
    Number(text.slice(18, 20)),
  );
  const dot = text.charCodeAt(20) === 0x2e ? Number(text.slice(21, 24)) : 0;
  const offset = /[+-]\d{4}$/.exec(text)?.[0];
  if (offset === undefined) return utc + dot - zoneOffsetMs(zone, utc);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return utc + dot - (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** ISO 8601, or seconds since 1970 as nginx's $msec. */
export function parseIsoTime(text: string, zone: string): number {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  return parseLogTime(text, zone);
}

const hourMs = 3_600_000;
const remembered = new Map<string, number>();
const maxRemembered = 10_000;

/** How far the zone is ahead of UTC at this local time. Looked up once for each hour. */
function zoneOffsetMs(zone: string, localMs: number): number {
  if (zone === 'UTC' || Number.isNaN(localMs)) return 0;
  const hour = Math.floor(localMs / hourMs);
  const key = `${zone} ${hour}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const guess = offsetAt(zone, hour * hourMs);
  const offset = offsetAt(zone, hour * hourMs - guess);
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(key, offset);
  return offset;
}

function offsetAt(zone: string, utcMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(utcMs);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return local - utcMs;
}
