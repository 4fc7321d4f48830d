import { createRandom, type Random } from '../random';
import type { Scenario, ScenarioCharger, ScenarioTenant } from '../scenario';
import { logCases, type LogCase } from './log-cases';
import type { TicketPlot } from './ticket-plot';
import { ticketStory, type Ending } from './ticket-story';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const firstDay = 36;
const chargersPerTicket = 12;

/**
 * Tickets of the weeks from which no attempts are on record: opened from logs that people pasted,
 * about chargers that work again, and nearly all of them over.
 */
export function plotPastTickets(scenario: Scenario, anchor: Date): TicketPlot[] {
  return scenario.tenants.flatMap((tenant) => {
    const random = createRandom(`${scenario.seed}/tickets/${tenant.id}`);
    const steady = tenant.chargers.filter(({ behaviour }) => behaviour === 'steady');
    const count = Math.ceil(tenant.chargers.length / chargersPerTicket);
    return Array.from({ length: count }, (_, index) => {
      // Every other one is of the customer, who sees their own chargers alone.
      const isOwn = index % 2 === 0;
      const among = steady.filter(({ isOwned }) => isOwned === isOwn);
      const charger = among[random.whole(0, among.length - 1)];
      const place = count === 1 ? 0 : index / (count - 1);
      const days = firstDay - place * (firstDay - scenario.historyDays - 1);
      const at = new Date(anchor.getTime() - days * dayMs - random.whole(0, 6 * hourMs));
      return charger === undefined ? [] : [plot(random, { tenant, charger, at, anchor, index })];
    }).flat();
  });
}

type Subject = {
  tenant: ScenarioTenant;
  charger: ScenarioCharger;
  at: Date;
  anchor: Date;
  index: number;
};

function plot(random: Random, { tenant, charger, at, anchor, index }: Subject): TicketPlot {
  const found = random.pick(logCases);
  const by = charger.isOwned ? 'customer' : 'admin';
  const { identity, model, firmware } = charger;
  return {
    key: random.uuid(),
    ...{ tenantId: tenant.id, at, by },
    about: { source: 'log', log: logText(found, identity, at), identity, model, firmware },
    subject: found.subject.replace('{identity}', identity),
    message: found.message,
    network: found.network,
    steps: ticketStory(random, {
      ...{ at, by, advice: found.advice, note: found.note, answer: found.answer, tag: found.tag },
      ...{ ending: endingOf(index, at, anchor), pace: [20, 900], until: anchor },
    }),
  };
}

function endingOf(index: number, at: Date, anchor: Date): Ending {
  const isLate = anchor.getTime() - at.getTime() < 12 * dayMs;
  if (isLate && index % 3 === 0) return 'third-party';
  if (isLate && index % 3 === 1) return 'unsolved';
  return index % 5 === 2 ? 'reopened' : 'solved';
}

function logText({ log }: LogCase, identity: string, at: Date): string {
  const basic = Buffer.from(`${identity}:0123456789abcdef`).toString('base64');
  return log
    .map((line, index) => {
      const time = new Date(at.getTime() - 20 * 60_000 + index * 1_000).toISOString();
      return line
        .replaceAll('{identity}', identity)
        .replace('{basic}', basic)
        .replace('{time}', time)
        .replace('{date}', time.slice(0, 19).replace('T', ' ').replaceAll('-', '/'));
    })
    .join('\n');
}
