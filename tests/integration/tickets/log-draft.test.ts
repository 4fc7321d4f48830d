import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { draftTicket } from '@/lib/tickets/draft-ticket';
import { getTicket } from '@/lib/tickets/get-ticket';
import { openTicket } from '@/lib/tickets/open-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createCharger, createTenant, createUser } from '@/tests/support/world';
import { draftServices, useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const boot = {
  ...{ chargePointVendor: 'Acme', chargePointModel: 'Wall 2', chargePointSerialNumber: 'S-1' },
  firmwareVersion: '1.4.0',
};
const logOf = (identity: string) =>
  [
    `2026-11-25T12:00:30Z connecting to ws://gw.example.com/nordlicht/${identity}`,
    `2026-11-25T12:00:31Z send [2,"1","BootNotification",${JSON.stringify(boot)}]`,
    '2026-11-25T12:00:32Z Authorization: Basic Q1AtMTpodW50ZXIy',
    '2026-11-25T12:00:33Z HTTP/1.1 401 Unauthorized: wrong password',
  ].join('\n');

const admin = () => world.admin as UserContext;
const draft = (log: string, ctx: Context = world.admin, more: object = {}) => {
  const input = { source: 'log', tenantId: world.tenantId, log, ...more };
  return draftTicket(ctx as UserContext, input, draftServices);
};
const namesOf = ({ questions }: Awaited<ReturnType<typeof draft>>) =>
  questions.map(({ name }) => name);

async function open(log: string, ctx: UserContext, more: object = {}) {
  const input = { source: 'log', tenantId: world.tenantId, log, key: randomUUID(), subject: 'Log' };
  return openTicket(ctx, { ...input, ...more }, draftServices);
}

async function opened(log: string, ctx: UserContext, more: object = {}) {
  const result = await open(log, ctx, more);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const row = await inSystemScope(world.database.db, (tx) =>
    tx.ticket.findUniqueOrThrow({ where: { id: result.value.ticketId } }),
  );
  return { row, ticket: await getTicket(ctx, result.value.number) };
}

describe('a draft of a log', () => {
  it('may be asked for by everybody of the tenant', async () => {
    await expectPerRole(
      world.database,
      world.tenantId,
      { ...staffOnly, customer: 'allowed' },
      (ctx) => draft(logOf('CP-X'), ctx),
    );
  });

  it('asks for everything where the log says nothing of its charger', async () => {
    expect(namesOf(await draft('HTTP/1.1 401 Unauthorized'))).toEqual([
      'identity',
      'model',
      'firmware',
      'network',
    ]);
  });

  it('takes from the log what it says of a charger that nobody registered', async () => {
    const made = await draft(logOf('NEVER-SEEN'));
    expect(namesOf(made)).toEqual(['network']);
    expect(made.bundle).toMatchObject({
      about: 'NEVER-SEEN',
      charger: { identity: 'NEVER-SEEN', vendor: 'Acme', model: 'Wall 2', firmware: '1.4.0' },
      problem: { errorType: 'invalid-credentials' },
    });
    expect(made.subject).toContain('NEVER-SEEN');
  });

  it('has the times and messages of the log', async () => {
    const { log } = (await draft(logOf('NEVER-SEEN'))).bundle;
    expect(log).toMatchObject({
      first: { utc: '2026-11-25T12:00:30.000Z' },
      last: { utc: '2026-11-25T12:00:33.000Z' },
    });
    expect(log?.messages).toContainEqual({
      at: { text: '2026-11-25T12:00:33Z', utc: '2026-11-25T12:00:33.000Z' },
      text: '2026-11-25T12:00:33Z HTTP/1.1 401 Unauthorized: wrong password',
    });
  });

  it('has what is on record of its charger, and the model from the log where none is', async () => {
    const charger = await world.charger();
    await world.refuse(charger, 'credentials-replaced');
    await inSystemScope(world.database.db, (tx) =>
      tx.charger.update({ where: { id: charger.id }, data: { firmware: '1.3.9' } }),
    );
    const made = await draft(logOf(charger.identity));
    expect(made.bundle.charger).toMatchObject({
      ...{ identity: charger.identity, state: 'refused' },
      ...{ vendor: 'Acme', model: 'Wall 2', serial: 'S-1', firmware: '1.3.9' },
    });
    expect(made.bundle.problem?.attemptCount).toBe(1);
    expect(made.bundle.messages[0]?.answer).toContain('401');
    expect(made.bundle.topology?.nodes.map(({ kind }) => kind)).toContain('gateway');
    expect(namesOf(made)).toEqual([]);
  });

  it('has what is known of an identity that knocks, for staff alone', async () => {
    const now = new Date();
    const { id } = await inSystemScope(world.database.db, (tx) =>
      tx.unknownIdentity.create({
        data: {
          ...{ tenantId: world.tenantId, identity: 'KNOCKS', identityKey: 'knocks' },
          ...{ firstSeenAt: now, lastSeenAt: now, attemptCount: 2, lastAddress: '198.51.100.7' },
        },
      }),
    );
    const { row } = await opened(logOf('KNOCKS'), admin());
    expect(row).toMatchObject({ unknownIdentityId: id, source: 'log', model: 'Wall 2' });
    const again = await draft(logOf('KNOCKS'));
    expect(again.duplicates).toMatchObject([{ number: row.number }]);
    expect(again.bundle.topology).not.toBeNull();
    const customer = await world.user('customer');
    const theirs = await draft(logOf('KNOCKS'), customer);
    expect(theirs.bundle.topology).toBeNull();
    expect(JSON.stringify(theirs)).not.toContain('198.51.100');
  });

  it('turns to the contact of the manufacturer that the log names', async () => {
    const { bundle } = await draft(logOf('NEVER-SEEN'));
    const owner = bundle.problem?.owner ?? '';
    const contact = { owner, vendor: 'ACME', name: 'Acme', email: 'help@acme.test' };
    const { id } = await inSystemScope(world.database.db, (tx) =>
      tx.ticketContact.create({ data: { tenantId: world.tenantId, ...contact } }),
    );
    expect((await draft(logOf('NEVER-SEEN'))).contact.name).toBe('Acme');
    await inSystemScope(world.database.db, (tx) => tx.ticketContact.delete({ where: { id } }));
  });

  it('offers the open ticket of its charger and of the same episode first', async () => {
    const charger = await world.charger();
    await world.refuse(charger, 'credentials-replaced');
    const { number } = await world.open(admin(), charger.id);
    const { duplicates } = await draft(logOf(charger.identity));
    expect(duplicates).toMatchObject([{ number, isSame: true }]);
    const named = await draft('nothing to read', world.admin, { identity: charger.identity });
    expect(named.duplicates).toMatchObject([{ number }]);
  });
});

describe('a ticket from a log', () => {
  it('is of the registered charger, which reports then know', async () => {
    const charger = await world.charger();
    const { row, ticket } = await opened(logOf(charger.identity), admin());
    expect(row).toMatchObject({
      ...{ chargerId: charger.id, source: 'log', about: charger.identity },
      ...{ model: 'Wall 2', firmware: '1.4.0' },
    });
    expect(ticket.charger?.identity).toBe(charger.identity);
    expect(ticket.bundle?.log?.first?.text).toBe('2026-11-25T12:00:30Z');
    expect(JSON.stringify(ticket.bundle)).not.toContain('Q1AtMTpodW50ZXIy');
    expect(ticket.bundle?.scrubbed).toContainEqual({ what: 'log', count: 1 });
  });

  it('is of the charger that was named, also where it is written otherwise', async () => {
    const charger = await world.charger('Named-Box-1');
    const { row } = await opened(logOf('OTHER-1'), admin(), { identity: 'named_box_1' });
    expect(row).toMatchObject({ chargerId: charger.id, about: 'Named-Box-1', model: 'Wall 2' });
  });

  it('keeps the answers to what neither knows', async () => {
    const { row, ticket } = await opened('HTTP/1.1 401 Unauthorized', admin(), { model: 'Terra' });
    expect(row).toMatchObject({ chargerId: null, model: 'Terra', about: 'A pasted log' });
    expect(ticket.bundle?.answers).toEqual([
      { question: 'Which make and model is it?', answer: 'Terra' },
    ]);
  });

  it('of a customer is of their own charger', async () => {
    const charger = await world.charger();
    const owner = await world.user('customer', [charger.id]);
    expect((await opened(logOf(charger.identity), owner)).row.chargerId).toBe(charger.id);
  });

  it('of a customer has nothing of the charger of a neighbour', async () => {
    const charger = await createCharger(world.database.db, world.tenantId, {
      ...{ identity: 'NEIGHBOUR-1', model: 'Secret model', serial: 'SECRET-1' },
    });
    await world.refuse(charger, 'credentials-replaced');
    await world.open(admin(), charger.id);
    const stranger = await world.user('customer');
    const made = await draft(logOf('NEIGHBOUR-1'), stranger);
    expect(made.duplicates).toEqual([]);
    expect(made.bundle.messages).toEqual([]);
    expect(JSON.stringify(made)).not.toMatch(/secret[- ]/i);
    expect((await opened(logOf('NEIGHBOUR-1'), stranger)).row.chargerId).toBeNull();
    expect(await open(logOf('X-1'), stranger, { identity: 'NEIGHBOUR-1' })).toEqual({
      ok: false,
      errors: { identity: ['No charger of yours has this identity.'] },
    });
  });

  it('has nothing of a charger of another tenant, and is none for others', async () => {
    const { db } = world.database;
    const foreign = await createTenant(db, 'Fern');
    await createCharger(db, foreign.id, { identity: 'FERN-1', model: 'Secret model' });
    const made = await draft(logOf('FERN-1').replace('nordlicht', foreign.slug));
    expect(JSON.stringify(made)).not.toContain('Secret model');
    // Who sees both tenants gets the chargers of the one that was chosen.
    const operator = world.database.contextFor(await createUser(db, 'operator', []));
    expect((await opened(logOf('FERN-1'), operator as UserContext)).row.chargerId).toBeNull();
    const stranger = world.database.contextFor(await createUser(db, 'admin', [foreign.id]));
    await expect(open(logOf('CP-X'), stranger as UserContext)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
