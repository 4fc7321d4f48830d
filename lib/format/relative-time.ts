const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "3 min ago", "in 14 s", "just now". Past 30 days a date says more: see `formatDay`. */
export function formatRelative(at: Date, now: Date): string {
  const distanceMs = at.getTime() - now.getTime();
  const lengthMs = Math.abs(distanceMs);
  if (lengthMs < 2 * secondMs) return 'just now';
  const length = inLargestUnit(lengthMs);
  return distanceMs < 0 ? `${length} ago` : `in ${length}`;
}

function inLargestUnit(lengthMs: number): string {
  if (lengthMs < minuteMs) return `${Math.floor(lengthMs / secondMs)} s`;
  if (lengthMs < hourMs) return `${Math.floor(lengthMs / minuteMs)} min`;
  if (lengthMs < dayMs) return `${Math.floor(lengthMs / hourMs)} h`;
  const days = Math.floor(lengthMs / dayMs);
  return days === 1 ? '1 day' : `${days} days`;
}
