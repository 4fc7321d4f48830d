import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { openTicket, type OpenedTicket } from '@/lib/tickets/open-ticket';
import { getTicketProblem } from '@/lib/tickets/problem/get-ticket-problem';
import { startBroadcast } from '@/lib/tickets/problem/start-broadcast';
import type { TestCharger } from '@/tests/support/world';
import { useMailWorld } from '../mail/mail-world';
import { draftServices } from './ticket-world';

/** Customers of chargers that share a problem, their tickets, and the problem's own ticket. */
export function useProblemWorld() {
  const mail = useMailWorld();
  const { tickets } = mail;
  const made: { agent?: UserContext } = {};
  beforeAll(async () => {
    made.agent = await tickets.user('agent');
  });
  const agent = (): UserContext => {
    if (made.agent === undefined) throw new Error('The world is there from beforeAll on.');
    return made.agent;
  };

  /** One charger that is refused, with its owner and the owner's ticket. */
  const sufferer = async () => {
    const charger = await tickets.charger();
    await tickets.refuse(charger, 'credentials-replaced');
    const owner = await tickets.user('customer', [charger.id]);
    return { charger, owner, ticket: await tickets.open(owner, charger.id) };
  };
  const share = (chargers: readonly TestCharger[]) =>
    inSystemScope(tickets.database.db, async (tx) => {
      const { tenantId } = tickets;
      const since = new Date(Date.now() - 60_000);
      const count = chargers.length;
      const { id } = await tx.sharedProblem.create({
        data: {
          ...{ tenantId, kind: 'firmware', key: randomUUID(), name: 'Alfen Eve 6.1' },
          ...{ errorType: 'invalid-credentials', cause: 'credentials-replaced' },
          ...{ startedAt: since, noticedAt: since },
          ...{ failingCount: count, peakCount: count, totalCount: count },
        },
      });
      await tx.sharedProblemCharger.createMany({
        data: chargers.map((charger) => ({
          ...{ problemId: id, chargerId: charger.id, tenantId, since },
        })),
      });
      return id;
    });
  const openProblem = async (chargers: readonly TestCharger[]): Promise<OpenedTicket> => {
    const input = {
      ...{ source: 'shared_problem', sharedProblemId: await share(chargers) },
      ...{ key: randomUUID(), subject: 'All of one firmware' },
    };
    const opened = await openTicket(agent(), input, draftServices);
    if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
    return opened.value;
  };
  /** As the page sends it, with the numbers that it shows. */
  const broadcast = async (ctx: UserContext, { ticketId }: OpenedTicket, more: object) => {
    const { told, unsolved } = await getTicketProblem(agent(), ticketId);
    return startBroadcast(ctx, { ticketId, key: randomUUID(), told, unsolved, ...more });
  };
  return {
    ...{ mail, tickets, sufferer, openProblem, broadcast },
    get agent() {
      return agent();
    },
  };
}
