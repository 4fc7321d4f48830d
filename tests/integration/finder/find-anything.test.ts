import { beforeAll, describe, expect, it } from 'vitest';
import { suggestChargers } from '@/lib/chargers/suggest-chargers';
import type { UserContext } from '@/lib/context';
import { findAnything } from '@/lib/finder/find-anything';
import { findSchema } from '@/lib/finder/schemas';
import { learnWords } from '@/lib/tickets/learn-words';
import { suggestTickets } from '@/lib/tickets/suggest-tickets';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';
import { useTicketWorld } from '../tickets/ticket-world';

const world = useTicketWorld();
let foreign: TestTenant;
let admin: UserContext;
let customer: UserContext;
let stranger: UserContext;
let operator: UserContext;
let numbers: { staff: number; customer: number };

beforeAll(async () => {
  const { db } = world.database;
  foreign = await createTenant(db, 'Foreign');
  const charger = await createCharger(db, world.tenantId, {
    identity: 'NL-ALFEN-00417',
    serial: 'ACE0412345',
    model: 'Eve Single',
  });
  await createCharger(db, world.tenantId, { identity: 'NL-KEBA-100%' });
  const own = await createCharger(db, world.tenantId, { identity: 'NL-WALLBOX-1' });
  await createCharger(db, foreign.id, { identity: 'NL-ALFEN-00418' });
  admin = await world.user('admin');
  customer = await world.user('customer', [own.id]);
  stranger = contextOf(await createUser(db, 'admin', [foreign.id]));
  operator = contextOf(await createUser(db, 'operator'));
  numbers = {
    staff: (await world.open(admin, charger.id, { subject: 'Antenna loose' })).number,
    customer: (await world.open(customer, own.id, { subject: 'Display dark' })).number,
  };
  await learnWords(world.pool);
});

function contextOf(actor: UserContext['actor']): UserContext {
  return { ...world.database.contextFor(actor), actor };
}

async function identities(ctx: UserContext, q: string, tenantId?: string): Promise<string[]> {
  const { chargers } = await findAnything(ctx, { q, tenantId });
  return chargers.map((charger) => charger.identity);
}

async function subjects(ctx: UserContext, q: string, tenantId?: string): Promise<string[]> {
  const { tickets } = await findAnything(ctx, { q, tenantId });
  return tickets.map((ticket) => ticket.subject);
}

describe('findAnything, of chargers', () => {
  it.each([
    ['a part of the identity', '0041'],
    ['another case', 'alfen'],
    ['the serial', 'ACE0412345'],
    ['the model', 'eve sing'],
    ['a typing mistake', 'NL-ALFNE-00417'],
    ['swapped letters', 'Eve Snigle'],
  ])('finds one by %s', async (_name, q) => {
    expect(await identities(admin, q)).toEqual(['NL-ALFEN-00417']);
  });

  it('takes wildcards of SQL as plain characters', async () => {
    expect(await identities(admin, '100%')).toEqual(['NL-KEBA-100%']);
    expect(await identities(admin, '_')).toEqual([]);
  });

  it('stays within the chosen tenant', async () => {
    expect(await identities(operator, 'alfen')).toHaveLength(2);
    expect(await identities(operator, 'alfen', foreign.id)).toEqual(['NL-ALFEN-00418']);
  });

  it('shows a customer their own alone', async () => {
    expect(await identities(customer, 'alfen')).toEqual([]);
    expect(await identities(customer, 'wallbox')).toEqual(['NL-WALLBOX-1']);
  });
});

describe('findAnything, of tickets', () => {
  it.each([
    ['a word of its subject', 'antenna'],
    ['the charger that it is about', 'nl-alfen-00417'],
    ['a typing mistake', 'anntena'],
  ])('finds one by %s', async (_name, q) => {
    expect(await subjects(admin, q)).toEqual(['Antenna loose']);
  });

  it('puts the one with a number first', async () => {
    for (const q of [`#${numbers.staff}`, String(numbers.staff)]) {
      expect((await subjects(admin, q))[0]).toBe('Antenna loose');
    }
    expect((await subjects(admin, `#${numbers.customer}`))[0]).toBe('Display dark');
    expect(await subjects(admin, '#999999999')).toEqual([]);
  });

  it('offers what is only like the words where no charger is meant', async () => {
    const { chargers, tickets } = await findAnything(admin, { q: 'NL-ALFNE-00417' });
    expect(chargers).toHaveLength(1);
    expect(tickets).toEqual([]);
  });

  it('shows customers theirs, and nobody those of another tenant', async () => {
    expect(await subjects(customer, 'display')).toEqual(['Display dark']);
    expect(await subjects(customer, `#${numbers.staff}`)).toEqual([]);
    expect(await subjects(stranger, `#${numbers.staff}`)).toEqual([]);
    expect(await subjects(stranger, 'antenna')).toEqual([]);
    expect(await subjects(operator, 'antenna', foreign.id)).toEqual([]);
    expect(await subjects(operator, `#${numbers.staff}`, foreign.id)).toEqual([]);
  });
});

describe('findAnything', () => {
  it('finds nothing for nothing, and reads no more than a line', async () => {
    expect(await findAnything(admin, { q: '   ' })).toEqual({ chargers: [], tickets: [] });
    expect(findSchema.parse({ q: `\0${'x'.repeat(10_000)}` }).q).toBe('x'.repeat(120));
  });

  it('is nothing for a visitor', async () => {
    const visitor = world.database.contextFor({ kind: 'anonymous' });
    const asked = { q: 'alfen' };
    await expect(suggestChargers(visitor, asked)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(suggestTickets(visitor as UserContext, asked)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
