import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { createDispatcher, type DispatchServices } from '@/lib/webhooks/create-dispatcher';
import { createWebhook, type CreatedWebhook } from '@/lib/webhooks/create-webhook';
import { createAddressGuard } from '@/lib/webhooks/outgoing/address-guard';
import { resolveName } from '@/lib/webhooks/outgoing/resolve-name';
import { eventTypes } from '@/lib/webhooks/schemas';
import { tellWebhooks } from '@/lib/webhooks/tell-webhooks';
import { silentLog } from '@/tests/support/silent-log';
import { startReceiver, type Received, type TestReceiver } from '@/tests/support/webhook-receiver';
import { useTicketWorld } from '../tickets/ticket-world';

export const portalUrl = 'https://portal.test';
export const sealingKey = randomBytes(32);
/** As an operator sets it who has receivers on this machine. */
export const loopback = createAddressGuard(['127.0.0.0/8', '::1/128']);
export const services = { sealingKey, guard: loopback };

type Payload = { id: string; type: string; tenant: string; data: Record<string, unknown> };

/** Tickets, chargers and their people, a receiver, and the worker's rounds by hand. */
export function useWebhookWorld() {
  const tickets = useTicketWorld();
  const opened: { pool?: pg.Pool; receiver?: TestReceiver } = {};
  const clock = { now: () => new Date() };
  const pool = () => given(opened.pool);
  const receiver = () => given(opened.receiver);
  const { database } = tickets;

  beforeAll(async () => {
    opened.pool = new pg.Pool({ connectionString: tickets.database.url, max: 6 });
    opened.receiver = await startReceiver();
  });
  beforeEach(async () => {
    clock.now = () => new Date();
    receiver().answer = 200;
    receiver().received.length = 0;
    await inSystemScope(tickets.database.db, (tx) => tx.webhook.deleteMany());
    await inSystemScope(tickets.database.db, (tx) => tx.webhookEvent.deleteMany());
  });
  afterAll(async () => {
    await opened.receiver?.stop();
    await opened.pool?.end();
  });

  const dispatch = (more: Partial<DispatchServices> = {}) =>
    createDispatcher({
      ...{ pool: pool(), log: silentLog, now: () => clock.now(), random: () => 0.5 },
      ...{ sealingKey, guard: loopback, resolve: resolveName, timeoutMs: 2_000, ...more },
    });
  const deliveries = () =>
    inSystemScope(tickets.database.db, (tx) =>
      tx.webhookDelivery.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    );
  /** In the order in which they happened: they are sent side by side. */
  const payloads = (): Payload[] =>
    receiver()
      .received.map(({ body }) => JSON.parse(body) as Payload)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    tickets,
    database,
    clock,
    dispatch,
    get pool() {
      return pool();
    },
    get receiver() {
      return receiver();
    },
    create: async (more: object = {}, ctx = tickets.admin): Promise<CreatedWebhook> => {
      const input = { tenantId: tickets.tenantId, name: 'Pager', events: [...eventTypes] };
      const made = await createWebhook(ctx, { ...input, url: receiver().url, ...more }, services);
      if (!made.ok) throw new Error(JSON.stringify(made.errors));
      return made.value;
    },
    tell: () => tellWebhooks(pool(), { now: clock.now(), portalUrl }),
    /** The worker's rounds until nothing is due. */
    round: async (more: Partial<DispatchServices> = {}): Promise<void> => {
      await tellWebhooks(pool(), { now: clock.now(), portalUrl });
      const dispatcher = dispatch(more);
      while ((await dispatcher.start()) > 0) await dispatcher.allEnded();
    },
    deliveries,
    only: async () => (await deliveries())[0],
    later: (ms: number) => {
      const at = clock.now().getTime() + ms;
      clock.now = () => new Date(at);
    },
    /** An episode opens, and the worker words it. */
    happen: async () => {
      await tickets.refuse(await tickets.charger(), 'no-such-password');
      await tellWebhooks(pool(), { now: clock.now(), portalUrl });
    },
    webhook: (id: string) =>
      inSystemScope(database.db, (tx) => tx.webhook.findUniqueOrThrow({ where: { id } })),
    payloads,
    types: () => payloads().map(({ type }) => type),
  };
}

/** What a receiver does, written as the guide says it. */
export function isSignedBy(secret: string, { body, headers }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', key).update(content).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => {
      const signature = Buffer.from(one.replace('v1,', ''), 'base64');
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    });
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The world opens in beforeAll.');
  return value;
}
