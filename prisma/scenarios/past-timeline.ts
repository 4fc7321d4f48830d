import { quietBehaviours, type Behaviour } from './behaviours';
import type { Random } from './random';
import type { ScenarioCharger } from './scenario';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const outageMs = 47 * minuteMs;

/** When a charger was connected, and when it failed, before the moment of seeding. */
export type PastTimeline = {
  sessions: { from: Date; to: Date }[];
  failures: Date[];
  /** A trouble of some hours that is over. */
  incident: { behaviour: Behaviour; failures: Date[] } | null;
};

const passingTroubles = [
  'no-credentials',
  'empty-password',
  'wrong-path',
  'no-subprotocol',
  'retry-storm',
  'drops-after-accept',
] as const satisfies readonly Behaviour[];
const troubleShare = 0.3;

const neverConnected: readonly Behaviour[] = [
  'absent',
  'never-registered',
  'wrong-tenant',
  'identity-in-other-case',
  'identity-with-other-separators',
  'garbage',
  'unknown-to-cpms',
  'unknown-to-ocpp-core',
];

/** A working past up to the day that something broke, then attempts with growing pauses. */
export function pastTimeline(
  charger: ScenarioCharger,
  anchor: Date,
  days: number,
  random: Random,
): PastTimeline {
  const start = anchor.getTime() - days * dayMs + random.whole(0, 4 * hourMs);
  const { behaviour } = charger;
  const isWell = behaviour === 'steady' || behaviour === 'flaky';
  const brokenAt = isWell ? anchor.getTime() : anchor.getTime() - brokenForMs(behaviour, random);
  const sessions = neverConnected.includes(behaviour)
    ? []
    : sessionsBetween(start, brokenAt, behaviour, random);
  const fails = !isWell && !quietBehaviours.includes(behaviour);
  return {
    sessions,
    failures: fails ? failuresBetween(brokenAt, anchor.getTime(), random) : [],
    incident: behaviour === 'steady' ? passingIncident(sessions, random) : null,
  };
}

/** Cuts a session short, and fills the time until the next one with failures. */
function passingIncident(
  sessions: PastTimeline['sessions'],
  random: Random,
): PastTimeline['incident'] {
  const cut = sessions.at(-2);
  if (cut === undefined || random.fraction() > troubleShare) return null;
  const backAt = cut.to.getTime();
  const brokenAt = backAt - random.whole(hourMs, 7 * hourMs);
  cut.to = new Date(brokenAt);
  return {
    behaviour: random.pick(passingTroubles),
    failures: failuresBetween(brokenAt, backAt - minuteMs, random),
  };
}

function brokenForMs(behaviour: Behaviour, random: Random): number {
  // Within a minute of each other: as much as their signs of life lie apart.
  if (behaviour === 'site-outage') return outageMs + random.whole(0, minuteMs);
  const isRecent = behaviour === 'silent' || behaviour === 'retry-storm';
  return isRecent ? random.whole(2 * hourMs, 9 * hourMs) : random.whole(hourMs, 20 * hourMs);
}

function sessionsBetween(
  start: number,
  end: number,
  behaviour: Behaviour,
  random: Random,
): PastTimeline['sessions'] {
  const [shortest, longest] =
    behaviour === 'flaky' ? [hourMs, 6 * hourMs] : [18 * hourMs, 60 * hourMs];
  const sessions: PastTimeline['sessions'] = [];
  let from = start;
  while (from < end - minuteMs) {
    const to = Math.min(from + random.whole(shortest, longest), end);
    sessions.push({ from: new Date(from), to: new Date(to) });
    from = to + random.whole(20_000, 4 * minuteMs);
  }
  return sessions;
}

/** Every minute or so at first, then more and more rarely: what a back-off leaves behind. */
function failuresBetween(start: number, end: number, random: Random): Date[] {
  const failures: Date[] = [];
  let at = start + random.whole(5_000, minuteMs);
  let pause = minuteMs;
  while (at < end) {
    failures.push(new Date(at));
    at += Math.round(pause * (0.7 + random.fraction() * 0.6));
    pause = Math.min(pause * 1.5, 40 * minuteMs);
  }
  return failures;
}
