import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { draftFromUnknown } from '@/lib/tickets/draft-from-unknown';
import { draftFromLog } from '@/lib/tickets/draft-from-log';
import { draftTicket } from '@/lib/tickets/draft-ticket';
import { getTicket } from '@/lib/tickets/get-ticket';
import { openTicket } from '@/lib/tickets/open-ticket';
import type { Context, UserContext } from '@/lib/context';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createTenant, createUser } from '@/tests/support/world';
import { draftServices, useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const asUser = (ctx: Context) => ctx as UserContext;
const draft = (ctx: Context, chargerId: string) =>
  draftTicket(asUser(ctx), { source: 'charger', chargerId }, draftServices);

async function failing() {
  const charger = await world.charger();
  await world.refuse(charger, 'credentials-replaced');
  return charger;
}

describe('draftTicket', () => {
  it('may be asked for by staff, and by customers of their own chargers alone', async () => {
    const charger = await failing();
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) => draft(ctx, charger.id));
    const owner = await world.user('customer', [charger.id]);
    expect((await draft(owner, charger.id)).bundle.about).toBe(charger.identity);
  });

  it('fills in what is known, and asks for what is not', async () => {
    const charger = await failing();
    const { bundle, contact, questions, subject } = await draft(world.admin, charger.id);
    expect(subject).toContain(charger.identity);
    expect(bundle.problem).toMatchObject({ errorType: 'invalid-credentials', attemptCount: 1 });
    expect(bundle.messages[0]?.answer).toContain('401');
    expect(bundle.messages[0]?.utc).toMatch(/Z$/);
    expect(bundle.topology?.nodes.map(({ kind }) => kind)).toEqual([
      'charger',
      'network',
      'gateway',
      'cpms',
    ]);
    expect(questions.map(({ name }) => name)).toEqual(['model', 'firmware']);
    expect(contact.email).toBe('support@exolink.com');
  });

  it('turns to the contact of the owner: of the site, then of the manufacturer, then of all', async () => {
    const charger = await failing();
    const { database, tenantId } = world;
    const site = await inSystemScope(database.db, async (tx) => {
      const made = await tx.site.create({ data: { tenantId, name: 'Depot' } });
      await tx.charger.update({
        where: { id: charger.id },
        data: { siteId: made.id, vendor: 'ABB' },
      });
      return made;
    });
    const { bundle } = await draft(world.admin, charger.id);
    const owner = bundle.problem?.owner ?? '';
    const add = (name: string, more: object) =>
      inSystemScope(database.db, (tx) =>
        tx.ticketContact.create({
          data: { tenantId, owner, name, email: `${name}@example.test`, ...more },
        }),
      );
    const contact = async () => (await draft(world.admin, charger.id)).contact.name;
    await add('another-vendor', { vendor: 'Alfen' });
    expect(await contact()).toBe('Exolink support');
    await add('all', {});
    expect(await contact()).toBe('all');
    await add('vendor', { vendor: 'abb' });
    expect(await contact()).toBe('vendor');
    await add('site', { siteId: site.id });
    expect(await contact()).toBe('site');
  });

  it('offers an open ticket of the same episode first, but none that the reader may not see', async () => {
    const charger = await failing();
    const opened = await world.open(world.admin as UserContext, charger.id);
    const { duplicates } = await draft(world.admin, charger.id);
    expect(duplicates).toMatchObject([{ number: opened.number, isSame: true }]);
    const owner = await world.user('customer', [charger.id]);
    expect((await draft(owner, charger.id)).duplicates).toEqual([]);
  });
});

describe('openTicket', () => {
  it('may be done by staff, and by customers on their own chargers alone', async () => {
    const charger = await failing();
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      world.open(asUser(ctx), charger.id),
    );
  });

  it('freezes the evidence, which later attempts do not touch', async () => {
    const charger = await failing();
    const owner = await world.user('customer', [charger.id]);
    const { number } = await world.open(owner, charger.id, { model: 'Terra', shows: 'not asked' });
    await world.refuse(charger, 'credentials-replaced');
    const { bundle } = await getTicket(owner, number);
    expect(bundle?.problem?.attemptCount).toBe(1);
    expect(bundle?.answers).toEqual([{ question: 'Which make and model is it?', answer: 'Terra' }]);
  });

  it('makes one ticket of a form that was sent twice, also at the same time', async () => {
    const charger = await failing();
    const key = randomUUID();
    const admin = world.admin as UserContext;
    const opened = await Promise.all([1, 2, 3].map(() => world.open(admin, charger.id, { key })));
    expect(new Set(opened.map(({ number }) => number)).size).toBe(1);
  });

  it('answers nobody whose charger it is not', async () => {
    const charger = await failing();
    const stranger = await world.user('customer');
    const input = {
      ...{ source: 'charger', chargerId: charger.id, key: randomUUID(), subject: 'x' },
      requesterId: stranger.actor.userId,
    };
    const result = await openTicket(world.admin as UserContext, input, draftServices);
    expect(result).toMatchObject({ ok: false, errors: { requesterId: [expect.any(String)] } });
  });

  it('says what is wrong with a form', async () => {
    const charger = await failing();
    const input = { source: 'charger', chargerId: charger.id, key: randomUUID(), subject: ' ' };
    const result = await openTicket(world.admin as UserContext, input, draftServices);
    expect(result).toEqual({ ok: false, errors: { subject: ['Enter a subject.'] } });
  });
});

describe('a pasted log', () => {
  const log =
    'GET /ocpp/CP-1 HTTP/1.1\nAuthorization: Basic Q1AtMTpodW50ZXIy\nHTTP/1.1 401 Unauthorized';

  it('is masked before it is stored, and says what was taken out', async () => {
    const charger = await world.charger();
    const input = {
      ...{ source: 'log', tenantId: world.tenantId, log, key: randomUUID(), subject: 'Log' },
      identity: charger.identity,
    };
    const result = await openTicket(world.admin as UserContext, input, draftServices);
    const ticket = await getTicket(world.admin, result.ok ? result.value.number : 0);
    expect(JSON.stringify(ticket.bundle)).not.toContain('Q1AtMTpodW50ZXIy');
    expect(ticket.bundle?.scrubbed).toEqual([{ what: 'log', count: 1 }]);
    expect(ticket.charger?.identity).toBe(charger.identity);
  });

  it('may be read by everybody of the tenant', async () => {
    await expectPerRole(
      world.database,
      world.tenantId,
      { ...staffOnly, customer: 'allowed' },
      (ctx) => draftFromLog(ctx, { tenantId: world.tenantId, log, identity: null }, draftServices),
    );
  });
});

describe('an unknown identity', () => {
  it('is for staff', async () => {
    const now = new Date();
    const { id } = await inSystemScope(world.database.db, (tx) =>
      tx.unknownIdentity.create({
        data: {
          ...{ tenantId: world.tenantId, identity: 'STRANGER', identityKey: 'stranger' },
          ...{ firstSeenAt: now, lastSeenAt: now, attemptCount: 2 },
        },
      }),
    );
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      draftFromUnknown(ctx, id, draftServices),
    );
  });
});

describe('another tenant', () => {
  it('has no part in it', async () => {
    const charger = await failing();
    const { number } = await world.open(world.admin as UserContext, charger.id);
    const foreign = await createTenant(world.database.db, 'Fern');
    const actor = await createUser(world.database.db, 'admin', [foreign.id]);
    const ctx = world.database.contextFor(actor);
    await expect(getTicket(ctx, number)).rejects.toMatchObject({ code: 'not-found' });
  });
});
