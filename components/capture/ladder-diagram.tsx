import clsx from 'clsx';
import type { Ladder, LadderStep, Role } from '@/lib/capture/report/capture-report';
import { LadderArrow } from './ladder-arrow';

const words: Record<Role, string> = {
  charger: 'charger',
  resolver: 'name server',
  server: 'server',
};

/** Who said what to whom, from top to bottom. A list to those who do not see the arrows. */
export function LadderDiagram({ ladder }: { ladder: Ladder }) {
  const { leftOutSteps, participants, steps } = ladder;
  const places = new Map(
    participants.map(({ role }, index) => [role, index / Math.max(1, participants.length - 1)]),
  );
  return (
    <div className="border-t border-line-soft px-4 py-4 sm:px-5">
      <h3 className="text-sm font-semibold text-ink-2">On the wire</h3>
      <div className="mt-3 grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
        <span />
        <ul aria-label="Participants" className="flex justify-between gap-3">
          {participants.map(({ address, name, role }, index) => (
            <li
              key={role}
              className={clsx(
                'min-w-0 flex-1 text-sm',
                index === 0
                  ? 'text-left'
                  : index === participants.length - 1
                    ? 'text-right'
                    : 'text-center',
              )}
            >
              <span className="block font-medium wrap-anywhere">{name}</span>
              <span className="block value text-xs wrap-anywhere text-ink-3">{address}</span>
            </li>
          ))}
        </ul>
      </div>
      <ol aria-label="Steps" className="mt-1">
        {steps.map((step, index) => (
          <li
            // Steps have no name of their own, and their order never changes.
            key={index}
            className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 sm:grid-cols-[4.5rem_minmax(0,1fr)]"
          >
            <span className="pt-2 text-right text-xs text-ink-3 tabular-nums">
              {offsetText(step.offsetMs)}
            </span>
            <Lane step={step} places={places} />
          </li>
        ))}
      </ol>
      {leftOutSteps > 0 && (
        <p className="mt-2 text-sm text-ink-3">{leftOutSteps} steps in between are left out.</p>
      )}
    </div>
  );
}

type LaneProps = { step: LadderStep; places: ReadonlyMap<Role, number> };

function Lane({ places, step }: LaneProps) {
  const { detail, from, label, to, tone } = step;
  const [start, end] = [placeOf(places, from), placeOf(places, to)];
  const isRemark = start === null || end === null;
  const isBackwards = !isRemark && end < start;
  return (
    <div className="relative px-2.5 pt-1.5 pb-2.5">
      {[...places.values()].map((place) => (
        <span
          key={place}
          aria-hidden
          style={{ left: `${place * 100}%` }}
          className="absolute inset-y-0 w-px bg-line"
        />
      ))}
      <p
        className={clsx(
          'relative wrap-anywhere',
          isBackwards && 'text-right',
          isRemark && 'text-center text-sm text-ink-3',
          tone === 'bad'
            ? 'font-medium text-refused'
            : tone === 'quiet'
              ? 'text-ink-2'
              : 'text-ink',
        )}
      >
        {from !== null && to !== null && (
          <span className="sr-only">{`From ${words[from]} to ${words[to]}: `}</span>
        )}
        <span className="bg-panel px-0.5">{label}</span>
      </p>
      {detail !== null && (
        <p
          className={clsx('relative text-sm wrap-anywhere text-ink-2', isBackwards && 'text-right')}
        >
          <span className="bg-panel px-0.5">{detail}</span>
        </p>
      )}
      {!isRemark && <LadderArrow start={start} end={end} tone={tone} />}
    </div>
  );
}

function placeOf(places: ReadonlyMap<Role, number>, role: Role | null): number | null {
  return role === null ? null : (places.get(role) ?? null);
}

function offsetText(ms: number): string {
  if (ms < 1000) return `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
  return ms < 100_000 ? `${(ms / 1000).toFixed(2)} s` : `${Math.round(ms / 1000)} s`;
}
