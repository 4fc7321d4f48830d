'use client';

import { formatClockSeconds, formatDay, formatDayTime, formatExact } from '@/lib/format/exact-time';
import { useNow, useTimeZone } from './time-context';

const refreshMs = 60_000;

type ExactTimeProps = {
  at: Date | string;
  /** `day-time`: "23 Nov, 14:05". `clock`: "14:05:31" today, with the day before that. */
  form?: 'day-time' | 'day' | 'clock' | 'full';
  className?: string;
};

/** A time in the reader's zone, with the full form on hover. */
export function ExactTime({ at, form = 'day-time', className }: ExactTimeProps) {
  const zone = useTimeZone();
  const now = useNow(refreshMs);
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={formatExact(date, zone)} className={className}>
      {text(date, zone, now, form)}
    </time>
  );
}

function text(date: Date, zone: string, now: Date, form: ExactTimeProps['form']): string {
  const day = formatDay(date, zone, now);
  if (form === 'full') return formatExact(date, zone);
  if (form === 'day') return day;
  if (form === 'day-time') return formatDayTime(date, zone, now);
  const clock = formatClockSeconds(date, zone);
  return day === formatDay(now, zone, now) ? clock : `${day}, ${clock}`;
}
