import { z } from 'zod';
import { dayOfDate, type BusinessCalendar } from '@/lib/business-time/business-calendar';
import { ticketPriorities } from '@/lib/tickets/ticket-values';
import { weekdays } from './level-values';

const minuteOfDay = z.number().int().min(0).max(1_440);
const minutes = z.number().int().min(1).nullable();

/** Monday first. */
export const weekSchema = z
  .array(z.array(z.object({ from: minuteOfDay, to: minuteOfDay })))
  .length(weekdays.length);
export const holidaysSchema = z.array(z.object({ date: z.string(), name: z.string() }));
export type Holiday = z.infer<typeof holidaysSchema>[number];

/** How much business time there is, in minutes; null promises nothing. */
const target = z.object({ reply: minutes, solution: minutes });
export const targetsSchema = z.record(z.enum(ticketPriorities), target);
export type Targets = z.infer<typeof targetsSchema>;

/** The JSON columns of a tenant's service levels. */
export const storedLevelsSchema = z.object({
  timeZone: z.string(),
  week: weekSchema,
  holidays: holidaysSchema,
  targets: targetsSchema,
  warnPercent: z.number().int().nullable(),
  changedAt: z.date(),
});
export type StoredLevels = z.infer<typeof storedLevelsSchema>;

export function calendarOf({
  timeZone,
  week,
  holidays,
}: Pick<StoredLevels, 'timeZone' | 'week' | 'holidays'>): BusinessCalendar {
  const days = holidays.flatMap(({ date }) => dayOfDate(date) ?? []);
  return { timeZone, week, holidays: new Set(days) };
}
