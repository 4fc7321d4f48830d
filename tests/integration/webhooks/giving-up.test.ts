import { describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { pruneDeliveries } from '@/lib/webhooks/prune-deliveries';
import { maxRetries } from '@/lib/webhooks/schemas';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';
import { portalUrl, useWebhookWorld } from './webhook-world';

const world = useWebhookWorld();
const { happen, later, only } = world;
const dayMs = 24 * 3_600_000;

describe('a webhook at which everything fails', () => {
  it('has what it was to get given up, the last time that it is tried', async () => {
    await world.create({ events: ['episode.opened'] });
    world.receiver.answer = 503;
    await happen();
    await world.round();
    expect(await only()).toMatchObject({ state: 'waiting', retriesLeft: maxRetries - 1 });
    await inSystemScope(world.database.db, (tx) =>
      tx.webhookDelivery.updateMany({ data: { retriesLeft: 0 } }),
    );
    later(11_000);
    await world.round();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 2, retriesLeft: 0 });
  });

  it.each([
    ['for days, and often', 5, 19, 'disabled'],
    ['for days, but seldom', 9, 3, 'active'],
    ['often, but not for days', 4, 500, 'active'],
  ])('that has failed %s', async (_, days, failures, state) => {
    const { webhookId } = await world.create({ events: ['episode.opened'] });
    const failingSince = new Date(Date.now() - days * dayMs);
    await inSystemScope(world.database.db, (tx) =>
      tx.webhook.update({ where: { id: webhookId }, data: { failingSince, failures } }),
    );
    world.receiver.answer = 503;
    await happen();
    await world.round();
    const found = await world.webhook(webhookId);
    expect([found.state, found.failures]).toEqual([state, failures + 1]);
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: webhookId, action: 'webhook.disable' } }),
    );
    expect(audit.map(({ actorName }) => actorName)).toEqual(state === 'active' ? [] : ['worker']);
    world.receiver.received.length = 0;
    await happen();
    later(11_000);
    await world.round();
    expect(world.receiver.received.length > 0).toBe(state === 'active');
  });

  it('goes on when one success comes in between', async () => {
    const { webhookId } = await world.create({ events: ['episode.opened'] });
    world.receiver.answer = 503;
    await happen();
    await world.round();
    expect(await world.webhook(webhookId)).toMatchObject({ failures: 1 });
    world.receiver.answer = 200;
    later(11_000);
    await world.round();
    expect(await world.webhook(webhookId)).toMatchObject({ failures: 0, failingSince: null });
  });

  it('is disabled at once where the receiver says that it is gone', async () => {
    const { webhookId } = await world.create();
    world.receiver.answer = 410;
    await sendTestEvent(world.tickets.admin, { webhookId }, { portalUrl });
    await world.round();
    expect(await world.webhook(webhookId)).toMatchObject({
      ...{ state: 'disabled', disabledReason: 'gone' },
    });
    expect(await only()).toMatchObject({ state: 'failed', status: 410 });
  });
});

describe('pruneDeliveries', () => {
  it('forgets what is older than a month, and secrets that no longer sign', async () => {
    const { webhookId } = await world.create({ events: ['episode.opened'] });
    await happen();
    await world.round();
    await inSystemScope(world.database.db, (tx) =>
      tx.webhook.update({
        where: { id: webhookId },
        data: { sealedPrevious: 'old', previousUntil: new Date(Date.now() - 1) },
      }),
    );
    expect(await pruneDeliveries(world.pool, new Date())).toBe(0);
    expect(await pruneDeliveries(world.pool, new Date(Date.now() + 31 * dayMs))).toBe(1);
    expect(await world.deliveries()).toEqual([]);
    const kept = await inSystemScope(world.database.db, (tx) =>
      tx.webhook.count({ where: { sealedPrevious: null, previousUntil: null } }),
    );
    expect(kept).toBe(1);
  });
});
