import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { getTicket } from '@/lib/tickets/get-ticket';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { bodies, merge, refusalOf, reply, undo } from './merge-steps';
import { useTicketWorld } from './ticket-world';

const tickets = useTicketWorld();
let agent: UserContext;
let admin: UserContext;
let owner: UserContext;
let chargerId: string;
let first: OpenedTicket;
let second: OpenedTicket;

beforeAll(async () => {
  chargerId = (await tickets.charger()).id;
  agent = await tickets.user('agent');
  admin = await tickets.user('admin');
});
beforeEach(async () => {
  owner = await tickets.user('customer', [chargerId]);
  first = await tickets.open(owner, chargerId);
  second = await tickets.open(owner, chargerId);
});

const get = (ctx: UserContext, { number }: OpenedTicket) => getTicket(ctx, number);
const refusal = (from: OpenedTicket, into: OpenedTicket) => refusalOf(agent, from, into);

describe('merges one after the other', () => {
  it('lead to the last one, and not in circles', async () => {
    const third = await tickets.open(owner, chargerId);
    await merge(agent, second, first);
    expect(await refusal(first, second)).toBe(
      `#${second.number} goes on in #${first.number}. Choose that one.`,
    );
    expect(await refusal(second, third)).toBe(
      `#${second.number} goes on in #${first.number} already.`,
    );
    expect(await refusal(first, first)).toBe('Choose another ticket than this one.');
    await merge(agent, first, third);
    expect((await get(agent, second)).mergedInto).toBe(third.number);
    expect((await get(owner, third)).merged).toHaveLength(2);
    const circle = inScope(agent, (tx) =>
      tx.ticket.update({
        where: { id: third.ticketId },
        data: {
          ...{ mergedIntoId: first.ticketId, status: 'closed' },
          ...{ solvedAt: new Date(), closedAt: new Date() },
        },
      }),
    );
    await expect(circle).rejects.toThrow('The other ticket is merged itself.');
  });

  it('do not hide what is open in what is solved', async () => {
    await updateTickets(agent, { ticketIds: [first.ticketId], status: 'solved' });
    expect(await refusal(second, first)).toContain('is solved or closed');
    expect((await merge(agent, first, second)).ok).toBe(true);
  });

  it('are one of two that cross, and lose no reply that is written meanwhile', async () => {
    const outcomes = await Promise.all([
      merge(agent, second, first),
      merge(admin, first, second),
      reply(owner, second, 'Meanwhile'),
    ]);
    expect(outcomes.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1);
    const [a, b] = [await get(agent, first), await get(agent, second)];
    expect([a.mergedInto, b.mergedInto].filter((one) => one !== null)).toHaveLength(1);
    const whole = a.mergedInto === null ? first : second;
    expect((await bodies(owner, whole)).map(([body]) => body)).toEqual(['Meanwhile']);
  });
});

describe('taking a merge back', () => {
  it('makes it a ticket of its own again; what was written since stays', async () => {
    await merge(agent, second, first);
    await reply(owner, second, 'Since then');
    expect(await undo(agent, second)).toEqual({ ok: true, value: { number: second.number } });
    expect(await get(owner, second)).toMatchObject({ status: 'open', mergedInto: null });
    expect(await bodies(owner, second)).toEqual([]);
    expect(await bodies(owner, first)).toEqual([['Since then', null]]);
    await expect(undo(agent, second)).rejects.toMatchObject({ code: 'conflict' });
    expect((await merge(agent, second, first)).ok).toBe(true);
  });

  it('leaves closed what had been closed before', async () => {
    await updateTickets(agent, { ticketIds: [second.ticketId], status: 'closed' });
    await merge(agent, second, first);
    await undo(agent, second);
    expect((await get(agent, second)).status).toBe('closed');
  });
});
