import { pastTimeline } from '../past-timeline';
import { createRandom, type Random } from '../random';
import type { Scenario, ScenarioCharger, ScenarioTenant } from '../scenario';
import type { TicketPlot } from './ticket-plot';
import { ticketStory, type Ending } from './ticket-story';
import { troubleWords } from './trouble-words';
import type { Behaviour } from '../behaviours';

const minuteMs = 60_000;
const [maxOver, maxFailing] = [4, 5];

/**
 * Tickets of the days that are on record: opened while a charger failed, solved where it works
 * again, and worked on where it does not.
 */
export function plotRecentTickets(scenario: Scenario, anchor: Date): TicketPlot[] {
  return scenario.tenants.flatMap((tenant) => {
    const random = createRandom(`${scenario.seed}/recent-tickets/${tenant.id}`);
    const troubles = tenant.chargers.flatMap((charger) => {
      const found = troubleOf(scenario, charger, anchor);
      return found === null ? [] : [{ charger, ...found }];
    });
    const over = troubles.filter(({ backAt }) => backAt !== undefined).sort(byOwner);
    const failing = troubles.filter(({ backAt }) => backAt === undefined).sort(byOwner);
    const chosen = [...over.slice(0, maxOver), ...distinct(failing).slice(0, maxFailing)];
    return [
      ...chosen.map((trouble, index) => plot(random, tenant, trouble, anchor, index)),
      ...atAnchor(random, tenant, anchor),
    ];
  });
}

type Trouble = {
  charger: ScenarioCharger;
  behaviour: Behaviour;
  failures: readonly Date[];
  /** Since when it works again. */
  backAt?: Date;
};

/** What is wrong with a charger, or was, and when it was seen. */
function troubleOf(
  scenario: Scenario,
  charger: ScenarioCharger,
  anchor: Date,
): Omit<Trouble, 'charger'> | null {
  const random = createRandom(`${scenario.seed}/past/${charger.id}`);
  const { incident, failures, sessions } = pastTimeline(
    charger,
    anchor,
    scenario.historyDays,
    random,
  );
  if (incident !== null && troubleWords[incident.behaviour] !== undefined) {
    const last = incident.failures.at(-1);
    const backAt = sessions.find(({ from }) => last !== undefined && from > last)?.from;
    return backAt === undefined || incident.failures.length < 3 ? null : { ...incident, backAt };
  }
  if (troubleWords[charger.behaviour] === undefined || failures.length < 3) return null;
  return { behaviour: charger.behaviour, failures };
}

function plot(
  random: Random,
  tenant: ScenarioTenant,
  { charger, behaviour, failures, backAt }: Trouble,
  anchor: Date,
  index: number,
): TicketPlot {
  const words = troubleWords[behaviour];
  const seen = failures[random.whole(1, Math.min(5, failures.length - 1))] ?? anchor;
  const at = new Date(seen.getTime() + random.whole(2 * minuteMs, 4 * minuteMs));
  const by = charger.isOwned ? 'customer' : 'admin';
  const endings = ['waiting', 'third-party', 'taken', 'new', 'answered'] as const;
  const ending: Ending =
    backAt === undefined ? (endings[index % endings.length] ?? 'new') : 'solved';
  return {
    key: random.uuid(),
    ...{ tenantId: tenant.id, at, by },
    about: { source: 'charger', chargerId: charger.id },
    subject: (words?.subject ?? '').replace('{identity}', charger.identity),
    message: words?.message ?? '',
    steps: ticketStory(random, {
      ...{ at, by, advice: words?.advice ?? '', note: words?.note ?? '', tag: words?.tag ?? '' },
      answer: 'It is connected again, thank you.',
      ...{ ending, pace: [2, 25], until: anchor },
      ...(backAt === undefined ? {} : { backAt }),
    }),
  };
}

/** What is opened now: of what knocks unregistered, of what went quiet, of a whole site. */
function atAnchor(random: Random, tenant: ScenarioTenant, anchor: Date): TicketPlot[] {
  const base = () => ({
    key: random.uuid(),
    ...{ tenantId: tenant.id, at: anchor, by: 'admin' as const, steps: [] },
  });
  const unknown = tenant.chargers.find(({ behaviour }) => behaviour === 'never-registered');
  const silent = tenant.chargers.find(({ behaviour }) => behaviour === 'silent');
  const words = troubleWords.silent;
  return [
    ...(unknown === undefined
      ? []
      : [
          {
            ...base(),
            about: { source: 'unknown_identity' as const, identity: unknown.identity },
            subject: `Whose charger is ${unknown.identity}?`,
            message: 'It knocks, and nobody here has ordered it.',
          },
        ]),
    ...(silent === undefined || words === undefined
      ? []
      : [
          {
            ...base(),
            about: { source: 'charger' as const, chargerId: silent.id },
            subject: words.subject.replace('{identity}', silent.identity),
            message: words.message,
          },
        ]),
    ...(tenant.chargers.some(({ behaviour }) => behaviour === 'site-outage')
      ? [
          {
            ...base(),
            about: { source: 'shared_problem' as const },
            subject: 'A whole site went quiet at one moment',
            message: 'All of it within a minute. The grid operator knows of no outage.',
          },
        ]
      : []),
  ];
}

/** Those of the customer first, whose tickets they see. */
function byOwner(one: Trouble, other: Trouble): number {
  return Number(other.charger.isOwned) - Number(one.charger.isOwned);
}

/** One of each kind. */
function distinct(troubles: readonly Trouble[]): Trouble[] {
  return troubles.filter(
    ({ behaviour }, index) => troubles.findIndex((one) => one.behaviour === behaviour) === index,
  );
}
