/** Minutes of a local day, from the first to before the last; 1440 is its end. */
export type DaySpan = { from: number; to: number };

/** When somebody works. */
export type BusinessCalendar = {
  /** An IANA name. */
  timeZone: string;
  /** For each weekday, Monday first: spans in order that do not overlap. */
  week: readonly (readonly DaySpan[])[];
  /** Days on which nobody does, as `dayOfDate` counts them. */
  holidays: ReadonlySet<number>;
};

export const dayMs = 86_400_000;

/** The days since 1 January 1970 of "2026-12-25"; null for what is no date. */
export function dayOfDate(date: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (at === null || Number.isNaN(at.getTime())) return null;
  // The clock of JavaScript rolls 30 February over into March.
  return at.toISOString().startsWith(date) ? at.getTime() / dayMs : null;
}

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  // The first of all days was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
