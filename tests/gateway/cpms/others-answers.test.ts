import { beforeEach, describe, expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { OcppClient } from '@/tests/support/ocpp-client';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { createReadyCharger } from '../registered-charger';
import { useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway();
const world = useCpms(test);
let cpmsId = '';
let connected: OcppClient[] = [];

/** Each test has a CPMS row of its own, of which nothing is known yet. */
beforeEach(async () => {
  for (const client of connected) await client.close();
  connected = [];
  ({ cpmsId } = await world.charger());
  world.cpms.behave({ do: 'accept' });
});

const charger = () => createReadyCharger(test.database, { ...world.tenant, cpmsId });

async function accept(overTls = false): Promise<void> {
  const client = world.client(await charger(), overTls ? { ca: test.ca } : {});
  await client.connect();
  connected.push(client);
}

async function refuse(one: ReadyCharger, status: number, overTls = false): Promise<void> {
  world.cpms.behave({ do: 'refuse', status });
  const client = world.client(one, overTls ? { ca: test.ca } : {});
  expect(await refusedStatus(client)).toBe(status);
  world.cpms.behave({ do: 'accept' });
}

async function expectCauseOf(one: ReadyCharger, cause: CauseId): Promise<void> {
  const causeOf = () =>
    test.attempts().findLast(({ chargerId }) => chargerId === one.id)?.diagnosis?.causes[0]
      ?.causeId;
  await expect.poll(causeOf).toBe(cause);
}

describe('how the CPMS answers the other chargers', () => {
  it('tells a wrong path, when all of them get the same 404', async () => {
    const chargers = await Promise.all([charger(), charger(), charger()]);
    for (const one of chargers) await refuse(one, 404);
    await expectCauseOf(chargers[2], 'cpms-path-wrong');
  });

  it('tells a charger that it does not know, when others are accepted', async () => {
    await accept();
    const chargers = await Promise.all([charger(), charger(), charger()]);
    for (const one of chargers) await refuse(one, 404);
    await expectCauseOf(chargers[2], 'unknown-to-cpms');
  });

  it('tells a CPMS that does not trust the forwarded protocol', async () => {
    await accept();
    const [first, second] = await Promise.all([charger(), charger()]);
    await refuse(first, 401, true);
    await refuse(second, 401, true);
    await expectCauseOf(second, 'forwarded-proto-not-trusted');
  });

  it('does not suspect TLS when another charger was accepted over TLS', async () => {
    await accept();
    await accept(true);
    const [first, second] = await Promise.all([charger(), charger()]);
    await refuse(first, 401, true);
    await refuse(second, 401, true);
    await expectCauseOf(second, 'refused-by-cpms');
  });
});
