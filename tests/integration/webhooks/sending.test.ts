import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { issueRoot, issueServer, type KeyPair } from '@/lib/runtime/issue-certificate';
import { claimDeliveries, leaseMs } from '@/lib/webhooks/claim-deliveries';
import { createAddressGuard } from '@/lib/webhooks/outgoing/address-guard';
import { resolveName } from '@/lib/webhooks/outgoing/resolve-name';
import { maxRetries } from '@/lib/webhooks/schemas';
import { sendDelivery } from '@/lib/webhooks/send-delivery';
import { webhookLoop } from '@/lib/worker/webhook-loop';
import { silentLog } from '@/tests/support/silent-log';
import { startReceiver, type TestReceiver } from '@/tests/support/webhook-receiver';
import { isSignedBy, loopback, portalUrl, sealingKey, useWebhookWorld } from './webhook-world';

const world = useWebhookWorld();
let pair: KeyPair;
let root: KeyPair;
const others: TestReceiver[] = [];

beforeAll(async () => {
  root = await issueRoot('Test root', new Date());
  pair = await issueServer(root, ['localhost'], 'ecdsa', new Date());
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((one) => one.stop()));
});
const receiver = async (withTls = false) => {
  const started = await startReceiver(withTls ? pair : undefined);
  others.push(started);
  return started;
};

const { happen, later, only } = world;

describe('an attempt', () => {
  beforeEach(() => world.create({ events: ['episode.opened'] }));

  it.each([
    [500, 'The receiver answered 500.'],
    [404, 'The receiver answered 404.'],
    [302, /Redirects are not followed/],
    ['close' as const, 'The receiver closed the connection without an answer.'],
    ['garbage' as const, /as a web server does/],
    ['hold' as const, 'The receiver did not answer within 10 seconds.'],
  ])('that ends in %s is written down and tried again later', async (answer, error) => {
    const elsewhere = await receiver();
    world.receiver.answer =
      answer === 302
        ? (response) => response.writeHead(302, { location: elsewhere.url }).end()
        : answer;
    await happen();
    await world.round({ timeoutMs: answer === 'hold' ? 200 : 5_000 });
    const status = typeof answer === 'number' ? answer : null;
    const expected = typeof error === 'string' ? error : (expect.stringMatching(error) as string);
    expect(await only()).toMatchObject({
      ...{ state: 'waiting', attempts: 1, retriesLeft: maxRetries - 1, status, error: expected },
    });
    expect(elsewhere.connections).toBe(0);
    await world.round();
    expect(world.receiver.received).toHaveLength(1);
    world.receiver.answer = 204;
    later(11_000);
    await world.round();
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2, status: 204 });
    const [first, second] = world.receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  it('keeps the beginning of an answer of any size as inert text, without secrets', async () => {
    const began = 'x\u0000\u001b[31m<b>Authorization: Basic aHVudGVyMjpodW50ZXIy\n';
    world.receiver.answer = (response) => {
      response.writeHead(500);
      const more = () => {
        while (response.write('y'.repeat(65_536)));
      };
      response.on('drain', more);
      response.write(began);
      more();
    };
    await happen();
    await world.round();
    const { response, status } = (await only()) ?? {};
    expect(status).toBe(500);
    expect(response?.length).toBeLessThanOrEqual(1_024);
    expect(response).toMatch(/^x\[31m<b>Authorization: •••\ny+$/);
  });

  it('ends with the head of an answer whose body never ends', async () => {
    world.receiver.answer = (response) => response.writeHead(200).write('slowly');
    await happen();
    await world.round({ timeoutMs: 300 });
    expect(await only()).toMatchObject({ state: 'delivered', status: 200, response: 'slowly' });
  });

  it('waits for as long as the receiver asks', async () => {
    world.receiver.answer = (response) => response.writeHead(429, { 'retry-after': '600' }).end();
    await happen();
    await world.round();
    const due = (await only())?.dueAt.getTime() ?? 0;
    expect(due - Date.now()).toBeGreaterThan(590_000);
  });
});

describe('where it goes', () => {
  it('is checked each time, and only there', async () => {
    const { webhookId, secret } = await world.create({ events: ['episode.opened'] });
    const url = `http://hooks.example.test:${world.receiver.port}/in?x=1`;
    await inSystemScope(world.database.db, (tx) =>
      tx.webhook.update({ where: { id: webhookId }, data: { url } }),
    );
    await happen();
    const before = world.receiver.connections;
    const asked: string[] = [];
    // Public when it is asked first, on this machine when it is asked again.
    const answers = [['8.8.8.8', '127.0.0.1'], ['127.0.0.1']];
    const resolve = (name: string) => {
      asked.push(name);
      return Promise.resolve(answers.shift() ?? []);
    };
    await world.round({ guard: createAddressGuard([]), resolve });
    expect(world.receiver.connections).toBe(before);
    expect((await only())?.error).toMatch(/not public/);
    later(11_000);
    await world.round({ resolve });
    expect(asked).toEqual(['hooks.example.test', 'hooks.example.test']);
    const [received] = world.receiver.received;
    expect(received).toMatchObject({
      headers: { host: `hooks.example.test:${world.receiver.port}` },
      path: '/in?x=1',
    });
    expect(received !== undefined && isSignedBy(secret, received)).toBe(true);
  });

  it('is a receiver that its certificate names', async () => {
    const tls = await receiver(true);
    await world.create({ events: ['episode.opened'], url: tls.url });
    await happen();
    await world.round();
    expect((await only())?.error).toMatch(/certificate is not from a trusted authority/);
    later(11_000);
    // Offered both families, whichever the name has: it listens on one.
    const resolve = () => Promise.resolve(['::1', '127.0.0.1']);
    await world.round({ ca: root.certificate, resolve });
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
    const named = tls.url.replace('localhost', '127.0.0.1');
    await inSystemScope(world.database.db, (tx) => tx.webhook.updateMany({ data: { url: named } }));
    await happen();
    await world.round({ ca: root.certificate });
    expect((await world.deliveries())[1]?.error).toMatch(/certificate is for another name/);
    expect(tls.received).toHaveLength(1);
  });
});

describe('a worker', () => {
  it('that dies before it could note the answer leaves it to be sent again, with the same id', async () => {
    const { secret } = await world.create({ events: ['episode.opened'] });
    await happen();
    const [claimed] = await claimDeliveries(world.pool, world.clock.now(), 10);
    if (claimed === undefined) throw new Error('Nothing was due.');
    const services = { now: world.clock.now, sealingKey, guard: loopback, resolve: resolveName };
    await sendDelivery(services, claimed);
    await world.round();
    expect(world.receiver.received).toHaveLength(1);
    later(leaseMs + 1);
    await world.round();
    const [first, second, ...rest] = world.receiver.received;
    expect(rest).toEqual([]);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(second !== undefined && isSignedBy(secret, second)).toBe(true);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  it('shares what is due with others, each sent once', async () => {
    await world.create({ events: ['episode.opened'] });
    for (let count = 0; count < 6; count += 1) await happen();
    await Promise.all([world.round(), world.round(), world.round()]);
    await world.round();
    const ids = world.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
  });

  it('is not held up by a receiver that is slow', async () => {
    const slow = await receiver();
    slow.answer = 'hold';
    await world.create({ events: ['episode.opened'], url: slow.url });
    await world.create({ events: ['episode.opened'] });
    const loop = webhookLoop({
      ...{ pool: world.pool, log: silentLog, now: () => new Date(), random: () => 0.5 },
      ...{ sealingKey, guard: loopback, resolve: resolveName, portalUrl, pauseMs: 20 },
    });
    try {
      for (let count = 0; count < 8; count += 1) {
        await world.tickets.refuse(await world.tickets.charger(), 'no-such-password');
      }
      await vi.waitFor(() => expect(world.receiver.received).toHaveLength(8), 9_000);
      // No more than four at once to the one that does not answer.
      expect(slow.received.length).toBeLessThanOrEqual(4);
    } finally {
      await slow.stop();
      others.length = 0;
      await loop.stop();
    }
  });
});
