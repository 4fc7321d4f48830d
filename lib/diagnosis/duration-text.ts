/** A length of time in words, as exact as a reader needs. */
export function durationText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 1) return plural(Math.round(ms), 'millisecond');
  if (seconds < 10) return plural(Math.round(seconds * 10) / 10, 'second');
  if (seconds < 120) return plural(Math.round(seconds), 'second');
  if (seconds < 7200) return plural(Math.round(seconds / 60), 'minute');
  if (seconds < 172_800) return plural(Math.round(seconds / 3600), 'hour');
  return plural(Math.round(seconds / 86_400), 'day');
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
