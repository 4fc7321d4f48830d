import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway({}, { isDatabaseCuttable: true });
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
});
beforeEach(() => {
  test.proxy.restore();
});

const patience = { timeout: 15_000 };

type Charger = Pick<Awaited<ReturnType<typeof createReadyCharger>>, 'identity' | 'password'>;
const clientOf = ({ identity, password }: Charger) =>
  createOcppClient({
    endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}`,
    identity,
    password,
  });

async function statusOf(charger: Charger): Promise<number> {
  const client = clientOf(charger);
  return refusedStatus(client).catch(() => 101);
}

/**
 * Until the gateway has heard of every change so far, each of which makes it forget: hints come in
 * their order, and whom it has just refused as unknown it lets in only after one.
 */
async function untilItHasHeard(): Promise<void> {
  const identity = `HINT-${randomUUID().slice(0, 8)}`;
  expect(await statusOf({ identity, password: 'NotTheRightOne-1' })).toBe(404);
  const charger = await createReadyCharger(test.database, tenant, identity);
  await expect.poll(() => statusOf(charger), patience).toBe(101);
}

it('lets in whom it remembers while the database is away', async () => {
  const charger = await createReadyCharger(test.database, tenant);
  await untilItHasHeard();
  await expect.poll(() => statusOf(charger), patience).toBe(101);
  test.proxy.cut();
  expect(await statusOf(charger)).toBe(101);
  expect(await statusOf({ ...charger, password: 'NotTheRightOne-1' })).toBe(401);
});

it('asks whom it does not remember to come back', async () => {
  const charger = await createReadyCharger(test.database, tenant);
  test.proxy.cut();
  expect(await statusOf(charger)).toBe(503);
  expect(test.attempts().at(-1)?.diagnosis?.causes[0]?.causeId).toBe('gateway-cannot-decide');
  test.proxy.restore();
  await expect.poll(() => statusOf(charger), patience).toBe(101);
});

it('stays ready without the database, and says so on /readyz', async () => {
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${test.gateway.adminPort}/readyz`);
    return `${response.status} ${await response.text()}`;
  };
  await expect.poll(ready, patience).toBe('200 ready\n');
  test.proxy.cut();
  await expect.poll(ready, patience).toMatch(/^200 ready\n.*from memory/);
});
