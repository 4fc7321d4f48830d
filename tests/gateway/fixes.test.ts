import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { applyFix } from '@/lib/fixes/apply-fix';
import type { FixServices } from '@/lib/fixes/fix-definition';
import type { FixKind } from '@/lib/fixes/schemas';
import { undoFix } from '@/lib/fixes/undo-fix';
import { createOcppClient, refusedStatus, type OcppClient } from '@/tests/support/ocpp-client';
import { systemActor } from '@/tests/support/test-database';
import { basic, openSocket, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { testFingerprintKey, testSealingKey, useGateway } from './test-gateway';

/** A real client is refused, a fix is applied, and the same client's next attempt proves it. */

const test = useGateway();
const services: FixServices = {
  fingerprintKey: testFingerprintKey,
  sealingKey: testSealingKey,
  gatewayUrl: 'ws://gateway.test',
  gatewayTlsUrl: 'wss://gateway.test',
  rootCertificate: () => Promise.resolve(null),
};
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;
beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
});

type Ready = Awaited<ReturnType<typeof createReadyCharger>>;
type Attempt = (charger: Ready) => OcppClient;

const base = () => `ws://127.0.0.1:${test.gateway.wsPort}`;
const client = (options: Partial<Parameters<typeof createOcppClient>[0]>) =>
  createOcppClient({ endpoint: `${base()}/${tenant.slug}`, identity: '', ...options });

const cases: [FixKind, Attempt, number][] = [
  [
    'accept-spelling',
    ({ identity, password }) => client({ identity: identity.toLowerCase(), password }),
    404,
  ],
  [
    'rename-charger',
    ({ identity, password }) => client({ identity: identity.replace('-', '_'), password }),
    404,
  ],
  [
    'accept-path',
    ({ identity, password }) =>
      client({ endpoint: `${base()}/ocpp/${tenant.slug}`, identity, password }),
    404,
  ],
];

describe.each(cases)('%s', (kind, attempt, status) => {
  it('lets the next attempt in, and undone refuses it again', async () => {
    const charger = await createReadyCharger(test.database, tenant, `FIX-${kind.toUpperCase()}`);
    expect(await refusedStatus(attempt(charger))).toBe(status);
    await recordAll(1);
    const { fixId } = await apply(charger.id, kind);

    const connected = await connects(() => attempt(charger));
    await recordAll(2);
    expect(await stateOf(fixId)).toMatchObject({ state: 'holding', verdict: 'connected' });
    const open = await inSystemScope(test.database.db, (tx) =>
      tx.episode.count({ where: { chargerId: charger.id, state: 'open' } }),
    );
    expect(open).toBe(0);

    await undoFix(context(), { fixId }, services);
    expect(await connected.closed).toMatchObject({ code: 1008 });
    expect(await refusedStatus(attempt(charger))).toBe(status);
  });
});

describe('accept-username', () => {
  it('lets the username in that the charger sends, with the right password alone', async () => {
    const charger = await createReadyCharger(test.database, tenant, 'FIX-USERNAME');
    const attempt = (password: string) => statusOf(charger.identity, 'serial-4711', password);
    expect(await attempt(charger.password)).toBe(401);
    await recordAll(1);
    const { fixId } = await apply(charger.id, 'accept-username');
    await expect.poll(() => attempt(charger.password)).toBe(101);
    expect(await attempt('not the password')).toBe(401);
    await undoFix(context(), { fixId }, services);
    await expect.poll(() => attempt(charger.password)).toBe(401);
  });
});

describe('adjust-limits', () => {
  it('counts for its time, for the charger, its address or its CPMS', async () => {
    const strict = await createUnlimitedTenant(test.database, { connectionsPerMinute: 2 });
    const charger = await createReadyCharger(test.database, strict);
    const attempt = () =>
      refusedStatus(
        createOcppClient({
          endpoint: `${base()}/${strict.slug}`,
          identity: charger.identity,
          password: 'not the password',
          localAddress: '127.0.91.1',
        }),
      );
    const seen = [await attempt(), await attempt(), await attempt()];
    expect(seen).toEqual([401, 401, 429]);
    await recordAll(3);
    for (const scope of ['charger', 'address', 'cpms']) {
      const limits = { connectionsPerMinute: 1_000, callsPerMinute: 100, messagesPerMinute: 1_000 };
      const { fixId } = await apply(charger.id, 'adjust-limits', { scope, ...limits });
      await expect.poll(attempt, { interval: 20 }).toBe(401);
      await undoFix(context(), { fixId }, services);
      await expect.poll(attempt, { interval: 20 }).toBe(429);
    }
    // What has an end stops by itself, without anybody telling the gateway.
    const expiresAt = new Date(Date.now() + 800);
    await inSystemScope(test.database.db, (tx) =>
      tx.limitOverride.create({
        data: {
          tenantId: strict.id,
          chargerId: charger.id,
          connectionsPerMinute: 1_000,
          callsPerMinute: 100,
          messagesPerMinute: 1_000,
          expiresAt,
        },
      }),
    );
    await expect.poll(attempt, { interval: 20 }).toBe(401);
    await expect.poll(attempt, { interval: 50, timeout: 3_000 }).toBe(429);
  });
});

describe('close-session', () => {
  it('closes what began before the newest connection', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const connected = client(charger);
    await connected.connect();
    await recordAll(1);
    await inSystemScope(test.database.db, (tx) =>
      tx.chargerSession.update({
        where: { chargerId: charger.id },
        data: { connectedAt: new Date(Date.now() + 60_000) },
      }),
    );
    await apply(charger.id, 'close-session');
    expect(await connected.closed).toMatchObject({
      code: 1008,
      reason: expect.stringMatching(/newer connection/) as string,
    });
  });
});

it('an alias ends by itself', async () => {
  const charger = await createReadyCharger(test.database, tenant);
  const identity = `${charger.identity}-OTHER`;
  const other = { ...charger, identity };
  await inSystemScope(test.database.db, (tx) =>
    tx.identityAlias.create({
      data: {
        tenantId: tenant.id,
        chargerId: charger.id,
        identity,
        expiresAt: new Date(Date.now() + 800),
      },
    }),
  );
  const connected = await connects(() => client(other));
  await connected.close();
  await expect.poll(() => statusOf(identity, identity, charger.password)).toBe(404);
});

it('a path that begins with another tenant cannot be accepted', async () => {
  const other = await createUnlimitedTenant(test.database);
  const charger = await createReadyCharger(test.database, tenant);
  const target = `${base()}/${other.slug}/${tenant.slug}`;
  expect(await refusedStatus(client({ ...charger, endpoint: target }))).toBe(404);
  await recordAll(1);
  const answer = await applyRaw(charger.id, 'accept-path').catch((error: unknown) => error);
  expect(answer).toMatchObject({ ok: false });
});

const context = () => test.database.contextFor(systemActor);

async function applyRaw(chargerId: string, kind: FixKind, input: Record<string, unknown> = {}) {
  const latest = await inSystemScope(test.database.db, (tx) =>
    tx.fix.findFirst({ where: { chargerId }, orderBy: { appliedAt: 'desc' } }),
  );
  const form = { chargerId, kind, key: randomUUID(), seenFixId: latest?.id ?? '' };
  return applyFix(context(), { ...form, ...input }, services);
}

async function apply(chargerId: string, kind: FixKind, input: Record<string, unknown> = {}) {
  const applied = await applyRaw(chargerId, kind, input);
  if (!applied.ok) throw new Error(JSON.stringify(applied.errors));
  return applied.value;
}

async function recordAll(attempts: number): Promise<void> {
  await test.waitForAttempts(attempts);
  await recordEvents(test.pool, test.events);
}

/** The first attempts may come before the gateway has heard of the change. */
async function connects(make: () => OcppClient): Promise<OcppClient> {
  return vi.waitFor(
    async () => {
      const attempt = make();
      await attempt.connect();
      return attempt;
    },
    { timeout: 5_000, interval: 20 },
  );
}

/** What an upgrade with another username than the identity is answered. */
async function statusOf(identity: string, username: string, password: string): Promise<number> {
  const socket = await openSocket(test, 'ws');
  socket.write(
    upgradeRequest(`/${tenant.slug}/${identity}`, { Authorization: basic(username, password) }),
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(/^HTTP\/1.1 (\d{3})/.exec(answer.toString())?.[1]);
}

function stateOf(fixId: string) {
  return inSystemScope(test.database.db, (tx) =>
    tx.fix.findUniqueOrThrow({ where: { id: fixId }, select: { state: true, verdict: true } }),
  );
}
