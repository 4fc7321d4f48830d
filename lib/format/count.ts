const grouped = new Intl.NumberFormat('en-GB');
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });

/** "12,408". */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** For badges and axes, where a number must stay short: "12.4k". */
export function formatShortCount(count: number): string {
  return count < 1_000 ? String(count) : short.format(count).toLowerCase();
}

/** "1 attempt", "14 attempts". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
