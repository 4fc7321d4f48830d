import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { changeWebhookState } from '@/lib/webhooks/change-webhook-state';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { deleteWebhook } from '@/lib/webhooks/delete-webhook';
import { getDelivery } from '@/lib/webhooks/get-delivery';
import { getWebhook } from '@/lib/webhooks/get-webhook';
import { listDeliveries } from '@/lib/webhooks/list-deliveries';
import { listWebhooks } from '@/lib/webhooks/list-webhooks';
import { createAddressGuard } from '@/lib/webhooks/outgoing/address-guard';
import { redeliver } from '@/lib/webhooks/redeliver';
import { rotateSecret } from '@/lib/webhooks/rotate-secret';
import { maxWebhooks } from '@/lib/webhooks/schemas';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';
import { updateWebhook } from '@/lib/webhooks/update-webhook';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { isSignedBy, portalUrl, sealingKey, services, useWebhookWorld } from './webhook-world';

const world = useWebhookWorld();
const url = 'https://hooks.example.com/in/a-token-in-the-path';
const hourMs = 3_600_000;

const test = (webhookId: string, ctx: Context = world.tickets.admin) =>
  sendTestEvent(ctx, { webhookId }, { portalUrl });
const set = (webhookId: string, isActive: boolean, ctx: Context = world.tickets.admin) =>
  changeWebhookState(ctx, { webhookId, isActive });
const rotate = async (webhookId: string, overlap: number, secretSince?: Date) => {
  const input = { webhookId, overlap, secretSince: secretSince?.toISOString() };
  const rotated = await rotateSecret(world.tickets.admin, input, services);
  if (!rotated.ok) throw new Error(JSON.stringify(rotated.errors));
  return rotated.value;
};
const input = (more: object = {}) => ({
  ...{ tenantId: world.tickets.tenantId, name: 'Pager', url, events: ['fix.failed'] },
  ...more,
});

describe('webhooks are for managers of the tenant', () => {
  it.each<[string, (ctx: Context, id: string) => Promise<unknown>]>([
    ['to list', (ctx) => listWebhooks(ctx, { tenantId: world.tickets.tenantId })],
    ['to make', (ctx) => createWebhook(ctx, input(), services)],
    ['to look at', getWebhook],
    ['to change', (ctx, webhookId) => updateWebhook(ctx, { ...input(), webhookId }, services)],
    ['to rotate', (ctx, webhookId) => rotateSecret(ctx, { webhookId }, services)],
    ['to read the log of', (ctx, webhookId) => listDeliveries(ctx, { webhookId })],
  ])('%s', async (_, run) => {
    const { webhookId } = await world.create();
    await expectPerRole(world.database, world.tickets.tenantId, managersOnly, (ctx) =>
      run(ctx, webhookId),
    );
  });

  it('to pause, try, send again and delete', async () => {
    const ids = [await world.create(), await world.create()].map(({ webhookId }) => webhookId);
    const { tenantId } = world.tickets;
    const [first = ''] = ids;
    const { deliveryId } = await test(first);
    const perRole = (run: (ctx: Context) => Promise<unknown>) =>
      expectPerRole(world.database, tenantId, managersOnly, run);
    await perRole((ctx) => getDelivery(ctx, deliveryId));
    await perRole((ctx) => redeliver(ctx, { deliveryId }));
    await perRole(async (ctx) => {
      await inSystemScope(world.database.db, (tx) => tx.webhookDelivery.deleteMany());
      await test(first, ctx);
    });
    await perRole(async (ctx) => {
      await inSystemScope(world.database.db, (tx) =>
        tx.webhook.updateMany({ data: { state: 'active' } }),
      );
      await set(first, false, ctx);
    });
    await perRole(async (ctx) => {
      await deleteWebhook(ctx, { webhookId: ids[0] ?? '' });
      ids.shift();
    });
    expect(ids).toEqual([]);
  });
});

describe('createWebhook', () => {
  it('keeps the secret encrypted and its path out of lists and history', async () => {
    const made = await world.create({ url });
    const row = await inSystemScope(world.database.db, (tx) =>
      tx.webhook.findUniqueOrThrow({
        where: { id: made.webhookId },
        omit: { sealedSecret: false, sealedPrevious: false },
      }),
    );
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: made.webhookId } }),
    );
    const page = await getWebhook(world.tickets.admin, made.webhookId);
    const list = await listWebhooks(world.tickets.admin);
    expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(JSON.stringify([row, audit, page, list])).not.toContain(made.secret.slice(6));
    expect(JSON.stringify([page, list])).not.toContain(row.sealedSecret);
    expect(JSON.stringify([audit, list])).not.toContain('a-token-in-the-path');
    expect(audit).toMatchObject([{ action: 'webhook.create' }]);
  });

  it.each([
    [{ url: 'http://hooks.example.com/' }, 'url'],
    [{ url: 'https://127.0.0.1/' }, 'url'],
    [{ url: 'https://user:password@hooks.example.com/' }, 'url'],
    [{ url: 'not an address' }, 'url'],
    [{ events: [] }, 'events'],
    [{ events: ['everything'] }, 'events'],
    [{ name: ' ' }, 'name'],
  ])('says what to correct in %o', async (wrong, field) => {
    const strict = { sealingKey, guard: createAddressGuard([]) };
    const result = await createWebhook(world.tickets.admin, input(wrong), strict);
    expect(result).toEqual({ ok: false, errors: { [field]: someMessages } });
  });

  it('stops at ten of a tenant', async () => {
    for (let count = 0; count < maxWebhooks; count += 1) await world.create();
    expect(await createWebhook(world.tickets.admin, input(), services)).toMatchObject({
      ok: false,
      errors: { form: someMessages },
    });
    const pages = await listWebhooks(world.tickets.admin, { pageSize: 6 });
    const rest = await listWebhooks(world.tickets.admin, {
      ...{ pageSize: 6, cursor: pages.nextCursor ?? undefined },
    });
    expect([pages.rows.length, rest.rows.length, rest.nextCursor]).toEqual([6, 4, null]);
  });
});

describe('rotateSecret', () => {
  it('has both secrets sign until the old one’s time is over', async () => {
    const { webhookId, secret: old } = await world.create();
    const { secret } = await rotate(webhookId, 24);
    const signers = async () => {
      world.receiver.received.length = 0;
      await test(webhookId);
      await world.round();
      const [received] = world.receiver.received;
      if (received === undefined) throw new Error('Nothing came.');
      return [old, secret].map((one) => isSignedBy(one, received));
    };
    expect(await signers()).toEqual([true, true]);
    world.clock.now = () => new Date(Date.now() + 25 * hourMs);
    expect(await signers()).toEqual([false, true]);
  });

  it('ends the old one at once where that is asked for, and lets one of two people win', async () => {
    const { webhookId, secret: old } = await world.create();
    const { secretSince } = await getWebhook(world.tickets.admin, webhookId);
    const both = [1, 2].map(() => rotate(webhookId, 0, secretSince));
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
    await test(webhookId);
    await world.round();
    const [received] = world.receiver.received;
    expect(received?.headers['webhook-signature']).not.toContain(' ');
    expect(received !== undefined && isSignedBy(old, received)).toBe(false);
  });
});

describe('a delivery', () => {
  it('of a test goes the way of every event, once at a time', async () => {
    const { webhookId } = await world.create({ events: ['fix.failed'] });
    const { deliveryId } = await test(webhookId);
    await expect(test(webhookId)).rejects.toMatchObject({ code: 'conflict' });
    await world.round();
    expect(world.payloads()).toMatchObject([
      { type: 'webhook.test', data: { webhook: { id: webhookId, name: 'Pager' } } },
    ]);
    const delivery = await getDelivery(world.tickets.admin, deliveryId);
    expect(delivery).toMatchObject({ state: 'delivered', status: 200, response: 'answer 200' });
    expect(delivery.payload).toBe(world.receiver.received[0]?.body);
  });

  it('is sent again by hand with its id, and then once', async () => {
    const { webhookId } = await world.create();
    const { deliveryId } = await test(webhookId);
    await world.round();
    world.receiver.answer = 500;
    await redeliver(world.tickets.admin, { deliveryId });
    await world.round();
    const ids = world.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    const [row] = (await listDeliveries(world.tickets.admin, { webhookId, view: 'failed' })).rows;
    expect(row).toMatchObject({ state: 'failed', attempts: 2, status: 500 });
  });

  it('is listed by pages, newest first', async () => {
    const { webhookId } = await world.create();
    for (let count = 0; count < 3; count += 1) {
      await test(webhookId);
      await world.round();
    }
    const { admin } = world.tickets;
    const first = await listDeliveries(admin, { webhookId, pageSize: 2 });
    const cursor = first.nextCursor ?? undefined;
    const second = await listDeliveries(admin, { webhookId, pageSize: 2, cursor });
    const times = [...first.rows, ...second.rows].map(({ createdAt }) => createdAt.getTime());
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('waits while its webhook is paused, and ends as old news after a day', async () => {
    const { webhookId } = await world.create();
    const { deliveryId } = await test(webhookId);
    await set(webhookId, false);
    await world.round();
    expect(world.receiver.received).toEqual([]);
    await expect(test(webhookId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(redeliver(world.tickets.admin, { deliveryId })).rejects.toMatchObject({
      code: 'conflict',
    });
    await set(webhookId, true);
    await world.round();
    expect(world.receiver.received).toHaveLength(1);
    await set(webhookId, false);
    await inSystemScope(world.database.db, (tx) =>
      tx.webhookDelivery.updateMany({
        data: { state: 'waiting', endedAt: null, createdAt: new Date(Date.now() - 25 * hourMs) },
      }),
    );
    await set(webhookId, true);
    await expect(set(webhookId, true)).rejects.toMatchObject({ code: 'conflict' });
    expect(await world.deliveries()).toMatchObject([{ state: 'failed' }]);
  });
});

describe('updateWebhook', () => {
  it('forgets the failures of another address and tells no path', async () => {
    const { webhookId } = await world.create({ url });
    await inSystemScope(world.database.db, (tx) =>
      tx.webhook.update({
        where: { id: webhookId },
        data: { failures: 3, failingSince: new Date() },
      }),
    );
    await updateWebhook(world.tickets.admin, { ...input(), webhookId, url: `${url}-2` }, services);
    expect(await world.webhook(webhookId)).toMatchObject({ failures: 0, events: ['fix.failed'] });
    const [entry] = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: webhookId, action: 'webhook.update' } }),
    );
    expect(entry?.details).toMatchObject({
      changes: { receiver: { to: 'https://hooks.example.com, another path' } },
    });
    expect(JSON.stringify(entry)).not.toContain('a-token');
  });
});
