import { describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { getTicket } from '@/lib/tickets/get-ticket';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { bodies, merge, refusalOf, reply, undo, usePair } from './merge-steps';
import { useTicketWorld } from './ticket-world';

const tickets = useTicketWorld();
const pair = usePair(tickets);

const get = (ctx: UserContext, { number }: OpenedTicket) => getTicket(ctx, number);
const refusal = (from: OpenedTicket, into: OpenedTicket) => refusalOf(pair.agent, from, into);

describe('merges one after the other', () => {
  it('lead to the last one, and not in circles', async () => {
    const third = await tickets.open(pair.owner, pair.chargerId);
    await merge(pair.agent, pair.second, pair.first);
    expect(await refusal(pair.first, pair.second)).toBe(
      `#${pair.second.number} goes on in #${pair.first.number}. Choose that one.`,
    );
    expect(await refusal(pair.second, third)).toBe(
      `#${pair.second.number} goes on in #${pair.first.number} already.`,
    );
    expect(await refusal(pair.first, pair.first)).toBe('Choose another ticket than this one.');
    await merge(pair.agent, pair.first, third);
    expect((await get(pair.agent, pair.second)).mergedInto).toBe(third.number);
    expect((await get(pair.owner, third)).merged).toHaveLength(2);
    const circle = inScope(pair.agent, (tx) =>
      tx.ticket.update({
        where: { id: third.ticketId },
        data: {
          ...{ mergedIntoId: pair.first.ticketId, status: 'closed' },
          ...{ solvedAt: new Date(), closedAt: new Date() },
        },
      }),
    );
    await expect(circle).rejects.toThrow('The other ticket is merged itself.');
  });

  it('do not hide what is open in what is solved', async () => {
    await updateTickets(pair.agent, { ticketIds: [pair.first.ticketId], status: 'solved' });
    expect(await refusal(pair.second, pair.first)).toContain('is solved or closed');
    expect((await merge(pair.agent, pair.first, pair.second)).ok).toBe(true);
  });

  it('are one of two that cross, and lose no reply that is written meanwhile', async () => {
    const outcomes = await Promise.all([
      merge(pair.agent, pair.second, pair.first),
      merge(pair.admin, pair.first, pair.second),
      reply(pair.owner, pair.second, 'Meanwhile'),
    ]);
    expect(outcomes.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1);
    const [a, b] = [await get(pair.agent, pair.first), await get(pair.agent, pair.second)];
    expect([a.mergedInto, b.mergedInto].filter((one) => one !== null)).toHaveLength(1);
    const whole = a.mergedInto === null ? pair.first : pair.second;
    expect((await bodies(pair.owner, whole)).map(([body]) => body)).toEqual(['Meanwhile']);
  });
});

describe('taking a merge back', () => {
  it('makes it a ticket of its own again; what was written since stays', async () => {
    await merge(pair.agent, pair.second, pair.first);
    await reply(pair.owner, pair.second, 'Since then');
    expect(await undo(pair.agent, pair.second)).toEqual({
      ok: true,
      value: { number: pair.second.number },
    });
    expect(await get(pair.owner, pair.second)).toMatchObject({ status: 'open', mergedInto: null });
    expect(await bodies(pair.owner, pair.second)).toEqual([]);
    expect(await bodies(pair.owner, pair.first)).toEqual([['Since then', null]]);
    await expect(undo(pair.agent, pair.second)).rejects.toMatchObject({ code: 'conflict' });
    expect((await merge(pair.agent, pair.second, pair.first)).ok).toBe(true);
  });

  it('leaves closed what had been closed before', async () => {
    await updateTickets(pair.agent, { ticketIds: [pair.second.ticketId], status: 'closed' });
    await merge(pair.agent, pair.second, pair.first);
    await undo(pair.agent, pair.second);
    expect((await get(pair.agent, pair.second)).status).toBe('closed');
  });
});
