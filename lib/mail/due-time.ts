import type { MailChoices } from './schemas';

type Hours = Pick<MailChoices, 'digestHour' | 'quietFrom' | 'quietTo' | 'timeZone'>;

const quarterMs = 15 * 60_000;
/** Two days of quarters: no choice of hours is further away, whatever the clock is changed by. */
const maxQuarters = 2 * 24 * 4;

/**
 * When a message may go out to somebody who chose these hours: now, when their quiet hours end,
 * or with their next digest, which comes at its hour whether or not that is a quiet one.
 */
export function dueTime(now: Date, choices: Hours): Date {
  const { digestHour } = choices;
  if (digestHour !== null) {
    return nextTime(now, choices.timeZone, (at) => at.hour === digestHour && at.minute === 0);
  }
  if (!isQuiet(localTime(now, choices.timeZone).hour, choices)) return now;
  return nextTime(now, choices.timeZone, (at) => !isQuiet(at.hour, choices));
}

function isQuiet(hour: number, { quietFrom: from, quietTo: to }: Hours): boolean {
  if (from === null || to === null) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

type LocalTime = { hour: number; minute: number };

/** The first quarter of an hour after `now` whose local time fits: zones are offset by quarters. */
function nextTime(now: Date, timeZone: string, fits: (at: LocalTime) => boolean): Date {
  const start = Math.floor(now.getTime() / quarterMs) * quarterMs;
  for (let quarter = 1; quarter <= maxQuarters; quarter += 1) {
    const at = new Date(start + quarter * quarterMs);
    if (fits(localTime(at, timeZone))) return at;
  }
  return now;
}

function localTime(at: Date, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return { hour: part('hour'), minute: part('minute') };
}
