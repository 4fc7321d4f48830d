import { beforeAll, describe, expect, it } from 'vitest';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { basic, exchange, upgradeRequest } from './raw-client';
import { useGateway } from './test-gateway';

const test = useGateway();
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;
let charger: Awaited<ReturnType<typeof createReadyCharger>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
  charger = await createReadyCharger(test.database, tenant);
});

describe('no password is kept', () => {
  const places: [string, (secret: string) => { target?: string; authorization?: string }][] = [
    ['in the password field', (s) => ({ authorization: basic(charger.identity, `${s}x`) })],
    ['in the username field', (s) => ({ authorization: basic(s, 'something') })],
    [
      'in the username field, swapped',
      (s) => ({ authorization: basic(`${s}x`, charger.identity) }),
    ],
    ['as a bearer token', (s) => ({ authorization: `Bearer ${s}` })],
    ['in the query string', (s) => ({ target: `${path()}?password=${s}` })],
    ['in front of the host', (s) => ({ target: `ws://${charger.identity}:${s}@host${path()}` })],
  ];

  it.each(places)('%s', async (_place, place) => {
    const { target = path(), authorization } = place(charger.password);
    await exchange(test, 'ws', upgradeRequest(target, { Authorization: authorization ?? null }));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.outcome).toBe('refused');
    expect(JSON.stringify(attempt)).not.toContain(charger.password);
  });
});

function path(): string {
  return `/${tenant.slug}/${charger.identity}`;
}
