import { z } from 'zod';
import { dayOfDate, type DaySpan } from '@/lib/business-time/business-calendar';
import { hasControlCharacter } from '@/lib/format/plain-text-schema';
import { openingHours } from '@/lib/format/service-level-words';
import type { Holiday } from './stored-schemas';

const maxSpans = 6;
const maxHolidays = 400;
const maxNameLength = 80;
const dayEnd = 24 * 60;
const maxProblems = 3;

const spanPattern = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/;

/** "09:00-12:00, 13:00-17:00"; nothing where it is closed. */
export const hoursSchema = z
  .string()
  .max(200, 'Use at most 200 characters.')
  .default('')
  .transform((text, context): DaySpan[] => {
    const parts = text.split(/[,;]/).map((part) => part.trim());
    const spans: DaySpan[] = [];
    for (const part of parts.filter(Boolean)) {
      const span = readSpan(part);
      if (span === null) {
        context.addIssue({
          code: 'custom',
          message: `“${part}” is no time span. Write 09:00-17:00, and several with commas between.`,
        });
      } else if (span.from >= span.to) {
        context.addIssue({
          code: 'custom',
          message: `${openingHours([span])} ends before it begins. Split it at midnight: until 24:00, and from 00:00 on the next day.`,
        });
      } else spans.push(span);
    }
    spans.sort((one, other) => one.from - other.from);
    const clash = spans.find((span, index) => span.from < (spans[index - 1]?.to ?? 0));
    if (clash !== undefined) {
      const message = `${openingHours([clash])} overlaps with what is before it.`;
      context.addIssue({ code: 'custom', message });
    }
    if (spans.length > maxSpans) {
      context.addIssue({ code: 'custom', message: `Use at most ${maxSpans} spans for a day.` });
    }
    return spans;
  });

function readSpan(text: string): DaySpan | null {
  const found = spanPattern.exec(text);
  if (found === null) return null;
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const [from, to] = [hour * 60 + minute, endHour * 60 + endMinute];
  return minute < 60 && endMinute < 60 && from < dayEnd && to <= dayEnd ? { from, to } : null;
}

/** One on a line: a date and its name. */
export const holidayListSchema = z
  .string()
  .max(40_000, 'Use at most 40,000 characters.')
  .default('')
  .transform((text, context): Holiday[] => {
    const holidays: Holiday[] = [];
    const problems: string[] = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue;
      const read = readHoliday(line.trim());
      if (typeof read === 'string') problems.push(`Line ${index + 1}: ${read}`);
      else if (holidays.some(({ date }) => date === read.date)) {
        problems.push(`Line ${index + 1}: ${read.date} is there already.`);
      } else holidays.push(read);
    }
    if (holidays.length > maxHolidays) problems.push(`Enter at most ${maxHolidays} holidays.`);
    for (const message of problems.slice(0, maxProblems)) {
      context.addIssue({ code: 'custom', message });
    }
    return holidays.sort((one, other) => one.date.localeCompare(other.date));
  });

function readHoliday(line: string): Holiday | string {
  const [date = '', ...words] = line.split(/\s+/);
  const name = words.join(' ');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || name === '') {
    return 'write the date and the name, such as 2026-12-25 Christmas Day.';
  }
  if (dayOfDate(date) === null) return `there is no ${date}.`;
  if (name.length > maxNameLength) return `use at most ${maxNameLength} characters for a name.`;
  if (hasControlCharacter(name)) return 'remove the invisible control characters.';
  return { date, name };
}
