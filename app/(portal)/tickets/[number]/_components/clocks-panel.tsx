'use client';

import { AlarmClock, Check, Clock, Pause, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNow } from '@/components/ui/time-context';
import { businessMinutes, clockNames } from '@/lib/format/service-level-words';
import type { ShownClock, TicketClocks } from '@/lib/service-levels/shown-clocks';

const refreshMs = 5_000;

type ClocksPanelProps = { clocks: TicketClocks; isOver: boolean };

/** How much time there is for the first reply and the solution. For staff. */
export function ClocksPanel({ clocks: { clocks, pausedSince }, isOver }: ClocksPanelProps) {
  const now = useNow(refreshMs);
  return (
    <Panel title="Service level" aside="in business hours">
      <dl className="flex flex-col gap-3 text-sm">
        {clocks.map((clock) => {
          const look = lookOf(clock, { now, isOver, isPaused: pausedSince !== null });
          return (
            <div key={clock.kind}>
              <dt className="flex justify-between gap-3 text-ink-3">
                {clockNames[clock.kind]}
                <span>of {businessMinutes(clock.target)}</span>
              </dt>
              <dd className={`mt-0.5 flex items-start gap-1.5 ${look.className}`}>
                <look.icon aria-hidden className="mt-[3px] size-3.5 shrink-0" />
                <span className="min-w-0">{look.text}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {pausedSince !== null && (
        <p className="mt-3 border-t border-line-soft pt-3 text-sm text-ink-3">
          Paused <RelativeTime at={pausedSince} />, while the ticket waits.
        </p>
      )}
    </Panel>
  );
}

type Look = { icon: LucideIcon; className: string; text: ReactNode };
type Moment = { now: Date; isOver: boolean; isPaused: boolean };

function lookOf(clock: ShownClock, { now, isOver, isPaused }: Moment): Look {
  const { target, used, dueAt, soonAt, breachedAt, doneAt } = clock;
  const left = businessMinutes(Math.max(0, target - used));
  const late = { icon: TriangleAlert, className: 'text-refused' };
  if (doneAt !== null) {
    return breachedAt === null
      ? { icon: Check, className: 'text-connected', text: `In time, with ${left} left` }
      : { ...late, text: `Late by ${businessMinutes(Math.max(1, used - target))}` };
  }
  if (isOver) return { icon: Check, className: 'text-ink-3', text: 'Solved without one' };
  if (dueAt !== null && dueAt <= now) {
    const text = (
      <>
        Late: was due <RelativeTime at={dueAt} />
      </>
    );
    return { ...late, className: 'font-medium text-refused', text };
  }
  if (dueAt === null) {
    const text = isPaused ? `Paused, ${left} left` : `${left} left`;
    return { icon: Pause, className: 'text-ink-2', text };
  }
  const text = (
    <>
      Due <RelativeTime at={dueAt} />
    </>
  );
  return soonAt !== null && soonAt <= now
    ? { icon: AlarmClock, className: 'font-medium text-waiting', text }
    : { icon: Clock, className: 'text-ink', text };
}
