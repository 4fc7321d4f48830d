import type { DaySpan } from '@/lib/business-time/business-calendar';
import type { Holiday } from '@/lib/service-levels/stored-schemas';
import type { ClockKind, DueState, Weekday } from '@/lib/service-levels/level-values';

export const weekdayNames: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const clockNames: Record<ClockKind, string> = {
  reply: 'First reply',
  solution: 'Solution',
};

export const dueStateNames: Record<DueState, string> = { soon: 'Due soon', late: 'Late' };

/** "4 h", "1 h 30 min". There are no days of business time: each has its own length. */
export function businessMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''];
  return parts.filter(Boolean).join(' ');
}

/** "09:00-12:00, 13:00-17:00", as it is typed; nothing for a day on which it is closed. */
export function openingHours(spans: readonly DaySpan[]): string {
  return spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');
}

/** One on a line: "2026-12-25 Christmas Day". */
export function holidayLines(holidays: readonly Holiday[]): string {
  return holidays.map(({ date, name }) => `${date} ${name}`).join('\n');
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
