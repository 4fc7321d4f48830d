'use client';

import { AlarmClock, Clock, Pause, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNow } from '@/components/ui/time-context';
import type { NextDue } from '@/lib/service-levels/shown-clocks';

const refreshMs = 5_000;

type Look = { icon: LucideIcon; className: string; word: string };

/** What is due next of a ticket: word, shape and hue, as time passes. */
export function DueMark({ due }: { due: NextDue }) {
  const now = useNow(refreshMs);
  const { dueAt } = due;
  if (dueAt === null) {
    if (due.pausedSince === null) return null;
    return (
      <Mark icon={Pause} className="text-ink-3">
        paused
      </Mark>
    );
  }
  const { icon, className, word } = lookOf(due, dueAt, now);
  return (
    <Mark icon={icon} className={className}>
      {word} <RelativeTime at={dueAt} />
    </Mark>
  );
}

function lookOf({ soonAt }: NextDue, dueAt: Date, now: Date): Look {
  if (dueAt <= now) {
    return { icon: TriangleAlert, className: 'font-medium text-refused', word: 'late, due' };
  }
  return soonAt !== null && soonAt <= now
    ? { icon: AlarmClock, className: 'font-medium text-waiting', word: 'soon,' }
    : { icon: Clock, className: 'text-ink-2', word: '' };
}

type MarkProps = { icon: LucideIcon; className: string; children: ReactNode };

function Mark({ icon: Icon, className, children }: MarkProps) {
  return (
    <span className={`inline-flex items-center gap-1.5 align-middle ${className}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}
