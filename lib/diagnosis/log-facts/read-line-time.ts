/** When a line was written: as the log puts it, and in UTC where it says its zone. */
export type LogTime = { text: string; utc: string | null };

const maxRead = 600;
// With a dash, or with a slash as nginx and Go write it.
const stamp =
  /(?<!\d)(\d{4})([-/])(\d{2})\2(\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(?: ?(Z|UTC|[+-]\d{2}:?\d{2})(?![\w:]))?/;

/** The first time in a line, or null. What names no zone is not taken for that of anybody. */
export function readLineTime(line: string): LogTime | null {
  const match = stamp.exec(line.slice(0, maxRead));
  if (match === null) return null;
  const [text, year, , month, day, clock, fraction = '0', zone] = match;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const written = `${year}-${month}-${day}T${clock}.${milliseconds}`;
  const at = new Date(`${written}${offsetOf(zone)}`);
  if (Number.isNaN(at.getTime())) return null;
  return { text, utc: zone === undefined ? null : at.toISOString() };
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z' || zone === 'UTC') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
