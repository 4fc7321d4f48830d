import { beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { createCharger } from '@/tests/support/world';
import { createReadyCharger, createUnlimitedTenant, issuePassword } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway();
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;
let charger: Awaited<ReturnType<typeof createReadyCharger>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
  charger = await createReadyCharger(test.database, tenant);
});

const endpoint = (slug = tenant.slug) => `ws://127.0.0.1:${test.gateway.wsPort}/${slug}`;

function connect(options: {
  identity?: string;
  password?: string | Buffer;
  slug?: string;
  protocols?: string[];
}) {
  return createOcppClient({
    endpoint: endpoint(options.slug),
    identity: options.identity ?? charger.identity,
    ...options,
  });
}

async function refuse(options: Parameters<typeof connect>[0]) {
  const status = await refusedStatus(connect(options));
  const [attempt] = await test.waitForAttempts(1);
  expect(attempt?.outcome).toBe('refused');
  expect(attempt?.evidence.answer).toMatchObject({ by: 'gateway', status });
  return { status, attempt, diagnosis: attempt?.diagnosis };
}

describe('what the guide names', () => {
  it('no credentials sent', async () => {
    const { attempt, diagnosis, status } = await refuse({});
    expect(status).toBe(401);
    expect(diagnosis?.errorType).toBe('no-credentials-sent');
    expect(attempt).toMatchObject({ tenantId: tenant.id, chargerId: charger.id });
  });

  it('credentials not set', async () => {
    const { diagnosis, status } = await refuse({ password: '' });
    expect(status).toBe(401);
    expect(diagnosis?.errorType).toBe('credentials-not-set');
  });

  it('credentials not set at the CPMS', async () => {
    const bare = await createCharger(test.database.db, tenant.id, { cpmsId: tenant.cpmsId });
    const { diagnosis, status } = await refuse({ identity: bare.identity, password: 'something1' });
    expect(status).toBe(401);
    expect(diagnosis).toMatchObject({ errorType: 'credentials-not-set' });
    expect(diagnosis?.causes[0]?.causeId).toBe('no-password-registered');
  });

  it('invalid credentials', async () => {
    const { attempt, diagnosis, status } = await refuse({ password: 'ThisIsNotTheOne99' });
    expect(status).toBe(401);
    expect(diagnosis?.errorType).toBe('invalid-credentials');
    expect(attempt?.evidence.authorization).toMatchObject({
      usernameMatch: 'same',
      passwordMatch: 'none',
      password: { length: 17 },
    });
    expect(JSON.stringify(attempt)).not.toContain('ThisIsNotTheOne99');
  });

  it('not registered, with the charger that it resembles', async () => {
    await createReadyCharger(test.database, tenant, 'vendor-model-123');
    const { attempt, diagnosis, status } = await refuse({
      identity: 'VENDOR_MODEL_123',
      password: 'whatever12',
    });
    expect(status).toBe(404);
    expect(diagnosis?.errorType).toBe('not-registered');
    expect(attempt).toMatchObject({
      tenantId: tenant.id,
      chargerId: null,
      identity: 'VENDOR_MODEL_123',
      resembles: { how: expect.any(String) as string },
    });
  });

  it('throttled', async () => {
    const limited = await createUnlimitedTenant(test.database, { connectionsPerMinute: 3 });
    const hasty = await createReadyCharger(test.database, limited);
    const attempt = () =>
      refusedStatus(
        connect({ identity: hasty.identity, slug: limited.slug, password: 'wrong-one' }),
      );
    expect([await attempt(), await attempt(), await attempt()]).toEqual([401, 401, 401]);
    expect(await attempt()).toBe(429);
    const last = (await test.waitForAttempts(4)).at(-1);
    expect(last?.diagnosis?.errorType).toBe('throttled');
    expect(last?.evidence.limit).toMatchObject({ name: 'connections', allowed: 3, observed: 4 });
  });

  it('throttled, except from an exempt address range', async () => {
    const limited = await createUnlimitedTenant(test.database, { connectionsPerMinute: 1 });
    await inSystemScope(test.database.db, (tx) =>
      tx.cpms.update({ where: { id: limited.cpmsId }, data: { exemptRanges: ['127.0.0.0/8'] } }),
    );
    const hasty = await createReadyCharger(test.database, limited);
    const options = { identity: hasty.identity, slug: limited.slug, password: 'wrong-one' };
    expect(await refusedStatus(connect(options))).toBe(401);
    expect(await refusedStatus(connect(options))).toBe(401);
  });
});

describe('what only the field knows', () => {
  it('wrong endpoint: an unknown tenant', async () => {
    const { diagnosis, status } = await refuse({ slug: 'no-such-tenant', password: 'x' });
    expect(status).toBe(404);
    expect(diagnosis?.errorType).not.toBe('invalid-credentials');
  });

  it('protocol mismatch: a version that is not spoken here', async () => {
    const { attempt, diagnosis, status } = await refuse({
      password: charger.password,
      protocols: ['ocpp1.5'],
    });
    expect(status).toBe(400);
    expect(diagnosis?.errorType).toBe('protocol-mismatch');
    expect(attempt?.chargerId).toBe(charger.id);
  });
});

describe('near misses of the password', () => {
  it('names the one that was replaced', async () => {
    const moved = await createReadyCharger(test.database, tenant);
    await issuePassword(test.database, moved.id, 'now');
    const { attempt, diagnosis } = await refuse({
      identity: moved.identity,
      password: moved.password,
    });
    expect(attempt?.evidence.authorization?.passwordMatch).toBe('previous');
    expect(attempt?.evidence.authorization?.matchedReplacedAt).not.toBeNull();
    expect(diagnosis?.causes[0]?.causeId).toBe('credentials-replaced');
  });

  it('names the charger whose password it is', async () => {
    const other = await createReadyCharger(test.database, tenant);
    const { attempt } = await refuse({ password: other.password });
    expect(attempt?.evidence.authorization).toMatchObject({
      passwordMatch: 'other-charger',
      matchedChargerId: other.id,
    });
  });

  const spoilt: [string, (password: string) => string | Buffer][] = [
    ['trimmed', (password) => `${password}\n`],
    ['hex-of-text', (password) => Buffer.from(password).toString('hex')],
    ['base64-twice', (password) => Buffer.from(password).toString('base64')],
    ['is-username', () => charger.identity],
    ['factory-default', () => 'admin'],
    ['too-short', () => 'zx4'],
  ];
  it.each(spoilt)('%s', async (match, spoil) => {
    const { attempt } = await refuse({ password: spoil(charger.password) });
    expect(attempt?.evidence.authorization?.passwordMatch).toBe(match);
  });
});
