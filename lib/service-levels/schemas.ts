import { z } from 'zod';
import { isTimeZone } from '@/lib/format/exact-time';
import { ticketPriorities, type TicketPriority } from '@/lib/tickets/ticket-values';
import { hoursSchema, holidayListSchema } from './opening-hours-schemas';
import type { Targets } from './stored-schemas';
import { clockKinds, weekdays, type ClockKind } from './level-values';

/** What the form begins with where nothing was set. */
export const standardHours = [{ from: 9 * 60, to: 17 * 60 }];
export const standardWarnPercent = 75;
const minWeekMinutes = 60;
const maxTargetHours = 2_000;

const targetPattern = /^(?:(\d{1,4}) ?h)? ?(?:(\d{1,5}) ?min)?$/;

/** "4 h", "30 min", "1 h 30 min"; nothing promises nothing. */
const target = z
  .string()
  .trim()
  .default('')
  .transform((text, context): number | null => {
    if (text === '') return null;
    const found = targetPattern.exec(text);
    const minutes = Number(found?.[1] ?? 0) * 60 + Number(found?.[2] ?? 0);
    if (found === null || minutes === 0) {
      context.addIssue({ code: 'custom', message: 'Write it as 30 min, 4 h or 1 h 30 min.' });
    } else if (minutes > maxTargetHours * 60) {
      context.addIssue({ code: 'custom', message: `Use ${maxTargetHours} h or less.` });
    }
    return minutes;
  });

const warnPercent = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
  z.coerce
    .number({ error: 'Enter a number.' })
    .int('Enter a whole number.')
    .min(10, 'Use 10 percent or more.')
    .max(95, 'Use 95 percent or less.')
    .nullable(),
);

/** "replyUrgent": the name of a target's field. */
export function targetField(clock: ClockKind, priority: TicketPriority): TargetField {
  return `${clock}${priority.charAt(0).toUpperCase()}${priority.slice(1)}` as TargetField;
}
type TargetField = `${ClockKind}${Capitalize<TicketPriority>}`;

const targetFields = clockKinds.flatMap((clock) =>
  ticketPriorities.map((priority) => targetField(clock, priority)),
);
const shapeOf = <Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
) => Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;

export const serviceLevelsSchema = z
  .object({
    tenantId: z.uuid('Choose a tenant.'),
    timeZone: z
      .string()
      .trim()
      .refine(isTimeZone, 'Choose a time zone from the list, such as Europe/Berlin.'),
    ...shapeOf(weekdays, hoursSchema),
    holidays: holidayListSchema,
    ...shapeOf(targetFields, target),
    warnPercent,
  })
  .transform((form, context) => {
    const targets = Object.fromEntries(
      ticketPriorities.map((priority) => {
        const field = targetField('reply', priority);
        const [reply, solution] = [form[field], form[targetField('solution', priority)]];
        if (reply !== null && solution !== null && reply > solution) {
          const message = 'The first reply cannot take longer than the solution.';
          context.addIssue({ code: 'custom', path: [field], message });
        }
        return [priority, { reply, solution }];
      }),
    ) as Targets;
    const week = weekdays.map((day) => form[day]);
    const open = week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
    if (targetFields.some((field) => form[field] !== null) && open < minWeekMinutes) {
      context.addIssue({
        code: 'custom',
        path: ['form'],
        message: 'Enter business hours of at least one hour a week, or take the targets away.',
      });
    }
    const { tenantId, timeZone, holidays } = form;
    return { tenantId, timeZone, week, holidays, targets, warnPercent: form.warnPercent };
  });
