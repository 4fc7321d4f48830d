'use client';

import { formatDay, formatExact } from '@/lib/format/exact-time';
import { formatRelative } from '@/lib/format/relative-time';
import { useNow, useTimeZone } from './time-context';

const refreshMs = 5_000;
const relativeUpToMs = 30 * 86_400_000;

/** "3 min ago", kept true in the browser; the exact time with its zone on hover. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const zone = useTimeZone();
  const now = useNow(refreshMs);
  const date = new Date(at);
  const isFar = Math.abs(date.getTime() - now.getTime()) > relativeUpToMs;
  return (
    <time dateTime={date.toISOString()} title={formatExact(date, zone)} className={className}>
      {isFar ? formatDay(date, zone, now) : formatRelative(date, now)}
    </time>
  );
}
