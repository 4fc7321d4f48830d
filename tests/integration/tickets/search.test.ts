import { beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { learnWords } from '@/lib/tickets/learn-words';
import { listTickets } from '@/lib/tickets/list-tickets';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let agent: UserContext;
let owner: UserContext;
let ticket: { ticketId: string; number: number };

const search = async (ctx: UserContext, q: string) => {
  const filters = parseTicketFilters({ q, view: 'all' });
  const { tickets, match } = await listTickets(ctx, { tenantId: null, filters });
  return { numbers: tickets.map(({ number }) => number), match };
};

beforeAll(async () => {
  const charger = await world.charger('NL-Hamburg-0042');
  await inSystemScope(world.database.db, (tx) =>
    tx.charger.update({ where: { id: charger.id }, data: { serial: 'SN-778899' } }),
  );
  await world.refuse(charger, 'credentials-replaced');
  agent = await world.user('agent');
  owner = await world.user('customer', [charger.id]);
  ticket = await world.open(owner, charger.id, { subject: 'The garage stays dark' });
  const other = await world.charger();
  await world.open(agent, other.id, { subject: 'Something else' });
  const { ticketId } = ticket;
  const reply = 'Bitte den **Leitungsschutzschalter** prüfen';
  await replyToTicket(agent, { ticketId, key: randomUUID(), reply });
  await noteOnTicket(agent, { ticketId, key: randomUUID(), note: 'The electrician is unreliable' });
});

describe('searching tickets', () => {
  it.each([
    ['its number', () => `#${ticket.number}`],
    ['its subject', () => 'garage'],
    ['words in any order, and beginnings', () => 'DARK gar'],
    ['an identity', () => 'nl-hamburg-0042'],
    ['an identity without its separators', () => 'nlhamburg0042'],
    ['a part of an identity', () => 'hamburg'],
    ['a serial', () => 'SN-778899'],
    ['a message', () => 'leitungsschutz'],
    ['an error', () => '401 unauthorized'],
    ['an error type', () => 'invalid-credentials garage'],
  ])('finds %s', async (_, q) => {
    for (const ctx of [agent, owner]) {
      const { numbers, match } = await search(ctx, q());
      expect(numbers).toContain(ticket.number);
      expect(match).toBe('exact');
    }
  });

  it('finds the words of a new subject', async () => {
    await updateTickets(agent, {
      ticketIds: [ticket.ticketId],
      subject: 'The basement stays dark',
    });
    expect((await search(owner, 'basement')).numbers).toEqual([ticket.number]);
  });

  it('finds notes for staff alone', async () => {
    expect((await search(agent, 'unreliable')).numbers).toEqual([ticket.number]);
    expect((await search(owner, 'unreliable')).numbers).toEqual([]);
  });

  it('forgives a typing mistake, and says that it did', async () => {
    await learnWords(world.pool);
    expect(await search(agent, 'hambrug')).toEqual({ numbers: [ticket.number], match: 'similar' });
    expect(await search(agent, 'Leitungsschutzshalter')).toEqual({
      numbers: [ticket.number],
      match: 'similar',
    });
    expect((await search(agent, 'zzzzzzzz')).numbers).toEqual([]);
    // What only staff wrote is no word of a customer's ticket.
    expect((await search(owner, 'unreliabel')).numbers).toEqual([]);
    expect(await learnWords(world.pool)).toBe(0);
  });

  it('finds nothing of another tenant', async () => {
    const foreign = await createTenant(world.database.db, 'Fern');
    const actor = await createUser(world.database.db, 'admin', [foreign.id]);
    const ctx = { ...world.database.contextFor(actor), actor };
    expect((await search(ctx, 'hamburg')).numbers).toEqual([]);
  });

  it.each(["' | 1=1 --", ':* & !', '\\', '((((', '\u0000', '🙂', '%_%'])(
    'takes %j as text',
    async (q) => {
      expect((await search(agent, q)).match).toBeDefined();
    },
  );
});
