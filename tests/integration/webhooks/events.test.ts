import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { acceptedAttempt, refusedAttempt } from '@/tests/support/attempt-event';
import { createTenant } from '@/tests/support/world';
import { isSignedBy, portalUrl, useWebhookWorld } from './webhook-world';

const world = useWebhookWorld();
const { tickets } = world;
const hourMs = 3_600_000;

const connect = async (charger: { id: string; tenantId: string }) => {
  const attempt = acceptedAttempt({ tenantId: charger.tenantId, chargerId: charger.id });
  await recordEvents(world.pool, [attempt]);
};

describe('an episode', () => {
  it('is told of when it opens, ends and opens again, signed, each once', async () => {
    const { secret } = await world.create();
    const charger = await tickets.charger('WH-1');
    await tickets.refuse(charger, 'no-such-password');
    await tickets.refuse(charger, 'no-such-password');
    await world.round();
    await connect(charger);
    await world.round();
    await tickets.refuse(charger, 'no-such-password');
    await world.round();
    await world.round();
    expect(world.types()).toEqual(['episode.opened', 'episode.resolved', 'episode.reopened']);
    expect(world.receiver.received.every((one) => isSignedBy(secret, one))).toBe(true);
    const [opened, resolved, reopened] = world.payloads();
    expect(opened).toMatchObject({
      version: 1,
      id: world.receiver.received[0]?.headers['webhook-id'],
      tenant: expect.stringMatching(/^nordlicht/) as string,
      data: {
        episode: { state: 'open', errorType: 'invalid-credentials', refusedBy: 'gateway' },
        charger: { id: charger.id, identity: 'WH-1' },
        unknownIdentity: null,
        url: `${portalUrl}/chargers/${charger.id}`,
      },
    });
    expect(resolved?.data.episode).toMatchObject({ state: 'resolved', attemptCount: 2 });
    // At commit: with the attempt that opened it again.
    expect(reopened?.data.episode).toMatchObject({
      ...{ state: 'open', resolvedAt: null, attemptCount: 3, reopenedCount: 1 },
    });
  });

  it('of long ago is no news, nor is what nobody wants', async () => {
    await world.create({ events: ['episode.resolved'] });
    const charger = await tickets.charger();
    const startedAt = new Date(Date.now() - 25 * hourMs);
    await tickets.refuse(charger, 'no-such-password', { startedAt });
    await inSystemScope(world.database.db, (tx) => tx.webhook.deleteMany());
    await world.create({ events: ['episode.opened'] });
    await tickets.refuse(await tickets.charger(), 'no-such-password', { startedAt });
    await world.round();
    expect(world.types()).toEqual([]);
  });

  it('of an identity that nobody registered is an event of its own', async () => {
    await world.create();
    const { tenantId } = tickets;
    const stranger = { identity: 'STRANGER-1', identityKey: 'stranger1' };
    await recordEvents(world.pool, [refusedAttempt('not-registered', { tenantId, ...stranger })]);
    await world.round();
    expect(world.types()).toEqual(['unknown_identity.found']);
    expect(world.payloads()[0]?.data).toMatchObject({
      charger: null,
      unknownIdentity: { identity: 'STRANGER-1' },
    });
  });
});

describe('a fix and a shared problem', () => {
  it('are told of when the charger has proved it or not', async () => {
    await world.create({ events: ['fix.verified', 'fix.failed'] });
    const charger = await tickets.charger();
    await tickets.refuse(charger, 'no-such-password');
    const { fixId } = await tickets.apply(charger, 'follow-steps');
    await inSystemScope(world.database.db, async (tx) => {
      await tx.fix.update({ where: { id: fixId }, data: { state: 'failed' } });
    });
    await inSystemScope(world.database.db, async (tx) => {
      await tx.fix.update({ where: { id: fixId }, data: { state: 'verified' } });
    });
    await world.round();
    expect(world.types()).toEqual(['fix.failed', 'fix.verified']);
    expect(world.payloads()[1]?.data).toMatchObject({
      fix: { id: fixId, kind: 'follow-steps', errorType: 'invalid-credentials' },
      charger: { id: charger.id },
    });
  });

  it('are told of when found and when over', async () => {
    await world.create({ events: ['shared_problem.found', 'shared_problem.resolved'] });
    const { tenantId } = tickets;
    const at = new Date();
    const data = { tenantId, kind: 'site', key: randomUUID(), name: 'Depot' };
    const counts = { failingCount: 3, peakCount: 3, totalCount: 4 };
    const problem = await inSystemScope(world.database.db, (tx) =>
      tx.sharedProblem.create({
        data: {
          ...{ ...data, ...counts, errorType: 'unreachable', cause: 'site-offline' },
          ...{ startedAt: at, noticedAt: at },
        },
      }),
    );
    await inSystemScope(world.database.db, (tx) =>
      tx.sharedProblem.update({
        where: { id: problem.id },
        data: { state: 'resolved', resolvedAt: at },
      }),
    );
    await world.round();
    expect(world.types()).toEqual(['shared_problem.found', 'shared_problem.resolved']);
    expect(world.payloads()[0]?.data.sharedProblem).toMatchObject({ name: 'Depot', ...counts });
  });
});

describe('a ticket', () => {
  const reply = (ctx: UserContext, ticketId: string, text: string) =>
    replyToTicket(ctx, { ticketId, key: randomUUID(), reply: text });

  it('is told of from its opening on, by customers too, and never of its notes', async () => {
    await world.create();
    const charger = await tickets.charger();
    const customer = await tickets.user('customer', [charger.id]);
    const agent = await tickets.user('agent');
    const { ticketId, number } = await tickets.open(customer, charger.id, { message: 'It is red' });
    await noteOnTicket(agent, { ticketId, key: randomUUID(), note: 'Between ourselves' });
    await reply(agent, ticketId, 'Please restart it');
    await settleTicket(customer, { ticketId, isSolved: 'yes' });
    await world.round();
    // A reply that changes the status is both; so is a status that is the solution.
    expect(world.types()).toEqual([
      'ticket.opened',
      'ticket.replied',
      'ticket.status_changed',
      'ticket.status_changed',
      'ticket.solved',
    ]);
    expect(JSON.stringify(world.receiver.received)).not.toContain('Between ourselves');
    const [opened, replied, changed, , solved] = world.payloads().map(({ data }) => data);
    expect(opened).toMatchObject({
      ticket: { id: ticketId, number, subject: 'It fails' },
      message: 'It is red',
      by: { name: 'Test customer', isStaff: false },
      url: `${portalUrl}/tickets/${number}`,
    });
    expect(replied).toMatchObject({ message: 'Please restart it', by: { isStaff: true } });
    expect(changed).toMatchObject({ from: 'new', to: 'waiting_on_customer' });
    expect(changed?.ticket).toMatchObject({ status: 'waiting_on_customer' });
    expect(solved).toMatchObject({ from: 'waiting_on_customer', to: 'solved' });
  });

  it('leaves nothing behind where no webhook wants it', async () => {
    await world.create({ events: ['fix.failed'] });
    const charger = await tickets.charger();
    const customer = await tickets.user('customer', [charger.id]);
    await tickets.open(customer, charger.id);
    await world.round();
    const left = await inSystemScope(world.database.db, (tx) => tx.webhookEvent.count());
    expect([left, world.types()]).toEqual([0, []]);
  });

  it('is read by no customer, as event, webhook or delivery', async () => {
    await world.create();
    const charger = await tickets.charger();
    const customer = await tickets.user('customer', [charger.id]);
    await tickets.open(customer, charger.id);
    const seen = () =>
      inScope(customer, async (tx) => [
        await tx.webhook.count(),
        await tx.webhookEvent.count(),
        await tx.webhookDelivery.count(),
      ]);
    expect(await seen()).toEqual([0, 0, 0]);
    await world.round();
    expect(await seen()).toEqual([0, 0, 0]);
  });
});

describe('who is told', () => {
  it('is every active webhook of the tenant that wants it, and no other tenant', async () => {
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    const system = world.database.contextFor({ kind: 'system', name: 'test' });
    await world.create({ tenantId: elsewhere.id, name: 'foreign' }, system);
    const ids = [await world.create(), await world.create()].map(({ webhookId }) => webhookId);
    const paused = await world.create();
    await inSystemScope(world.database.db, (tx) =>
      tx.webhook.update({ where: { id: paused.webhookId }, data: { state: 'paused' } }),
    );
    await tickets.refuse(await tickets.charger(), 'no-such-password');
    // Several workers share the events.
    const told = await Promise.all([world.tell(), world.tell(), world.tell()]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(2);
    await world.round();
    const deliveries = await world.deliveries();
    expect(deliveries.map(({ webhookId }) => webhookId).sort()).toEqual(ids.sort());
    // One event: both have its id.
    expect(new Set(world.payloads().map(({ id }) => id)).size).toBe(1);
  });
});
