import type { UserActor } from '@/lib/access/actor';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import type { Result } from '@/lib/errors';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { openTicket } from '@/lib/tickets/open-ticket';
import { rateTicket } from '@/lib/tickets/rate-ticket';
import { ratingToken } from '@/lib/tickets/rating-link';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { saveContact } from '@/lib/tickets/save-contact';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { createRandom } from '../random';
import type { Scenario } from '../scenario';
import { scenarioContacts } from './scenario-contacts';
import type { Step, TicketPlot, Who } from './ticket-plot';

export type TicketServices = { gatewayUrl: string; ratingKey: Buffer };

/** The verbs of tickets, each run at the time and as the person that a plot says. */
export function ticketPlayer(
  base: Pick<Context, 'db' | 'log'>,
  scenario: Scenario,
  { gatewayUrl, ratingKey }: TicketServices,
) {
  const as = (tenantId: string, who: Who, at: Date): UserContext => ({
    ...base,
    actor: personOf(scenario, tenantId, who),
    now: () => at,
  });

  const open = async (plot: TicketPlot): Promise<string> => {
    const ctx = as(plot.tenantId, plot.by, plot.at);
    const { key, subject, message, network } = plot;
    const source = await sourceOf(base.db, plot);
    const input = { ...source, key, subject, message, network: network ?? 'SIM card' };
    return must(await openTicket(ctx, input, { gatewayUrl })).ticketId;
  };

  const rate = async (ticketId: string, step: Extract<Step, { do: 'rate' }>) => {
    const { at, comment = null, rating } = step;
    const ticket = await inSystemScope(base.db, (tx) =>
      tx.ticket.findUniqueOrThrow({
        where: { id: ticketId },
        select: { id: true, requesterId: true, solvedAt: true },
      }),
    );
    const token = ratingToken(ticket, ratingKey, at);
    if (token === null) return;
    const ctx = { ...base, actor: { kind: 'anonymous' as const }, now: () => at };
    must(await rateTicket(ctx, { token, rating, comment }, { ratingKey }));
  };

  const play = async (plot: TicketPlot, ticketId: string, step: Step): Promise<void> => {
    const ctx = as(plot.tenantId, step.by, step.at);
    const key = createRandom(`${plot.key}/${step.at.getTime()}`).uuid();
    switch (step.do) {
      case 'reply': {
        const status = step.status === undefined ? {} : { status: step.status };
        must(await replyToTicket(ctx, { ticketId, key, reply: step.text, ...status }));
        return;
      }
      case 'note':
        must(await noteOnTicket(ctx, { ticketId, key, note: step.text }));
        return;
      case 'take': {
        const tag = step.tag === undefined ? {} : { addTag: step.tag };
        const priority = step.priority === undefined ? {} : { priority: step.priority };
        const change = { ticketIds: [ticketId], assignee: 'me', ...priority, ...tag };
        must(await updateTickets(ctx, change));
        return;
      }
      case 'settle':
        must(await settleTicket(ctx, { ticketId, isSolved: step.isSolved ? 'yes' : 'no' }));
        return;
      case 'rate':
        await rate(ticketId, step);
    }
  };

  const setContacts = async (at: Date): Promise<void> => {
    for (const { tenant: slug, site, vendor, ...contact } of scenarioContacts) {
      const tenant = scenario.tenants.find((one) => one.slug === slug);
      if (tenant === undefined) continue;
      const siteId = tenant.sites.find(({ name }) => name === site)?.id ?? null;
      const input = { tenantId: tenant.id, vendor: vendor ?? null, siteId, ...contact };
      must(await saveContact(as(tenant.id, 'admin', at), input));
    }
  };

  return { open, play, setContacts };
}

/** What the ticket is opened from, as a form names it. */
async function sourceOf(db: Context['db'], { about, tenantId }: TicketPlot): Promise<object> {
  switch (about.source) {
    case 'charger':
      return about;
    case 'log':
      return { ...about, tenantId };
    case 'unknown_identity': {
      const { identity } = about;
      const found = await inSystemScope(db, (tx) =>
        tx.unknownIdentity.findFirst({ where: { tenantId, identity }, select: { id: true } }),
      );
      return { source: about.source, unknownIdentityId: found?.id };
    }
    case 'shared_problem': {
      const found = await inSystemScope(db, (tx) =>
        tx.sharedProblem.findFirst({
          where: { tenantId, resolvedAt: null },
          orderBy: { startedAt: 'desc' },
          select: { id: true },
        }),
      );
      return { source: about.source, sharedProblemId: found?.id };
    }
  }
}

function personOf({ users }: Scenario, tenantId: string, who: Who): UserActor {
  const found = users.find(
    ({ role, tenantIds }) => role === who && (role === 'operator' || tenantIds.includes(tenantId)),
  );
  if (found === undefined) throw new Error(`The tenant ${tenantId} has no ${who}.`);
  const { id: userId, ...person } = found;
  return { kind: 'user', userId, ...person };
}

/** Plots are right, or a test fails. */
function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`A ticket of the scenario was refused: ${JSON.stringify(result.errors)}`);
}
