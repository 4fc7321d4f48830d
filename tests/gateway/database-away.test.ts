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

type Charger = Awaited<ReturnType<typeof createReadyCharger>>;
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

it('lets in whom it remembers while the database is away', async () => {
  const charger = await createReadyCharger(test.database, tenant);
  await expect.poll(() => statusOf(charger)).toBe(101);
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
  await expect.poll(() => statusOf(charger), { timeout: 5_000 }).toBe(101);
});

it('stays ready without the database, and says so on /readyz', async () => {
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${test.gateway.adminPort}/readyz`);
    return `${response.status} ${await response.text()}`;
  };
  await expect.poll(ready, { timeout: 5_000 }).toBe('200 ready\n');
  test.proxy.cut();
  await expect.poll(ready).toMatch(/^200 ready\n.*from memory/);
});
