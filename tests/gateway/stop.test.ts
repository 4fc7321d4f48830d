import { expect, it } from 'vitest';
import { createOcppClient } from '@/tests/support/ocpp-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway();

it('sends everyone away with 1001, and records every end', async () => {
  const tenant = await createUnlimitedTenant(test.database);
  const clients = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const { identity, password } = await createReadyCharger(test.database, tenant);
      const endpoint = `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}`;
      const client = createOcppClient({ endpoint, identity, password });
      await client.connect();
      return client;
    }),
  );
  const metrics = await fetch(`http://127.0.0.1:${test.gateway.adminPort}/metrics`);
  expect(await metrics.text()).toContain('exolink_open_sessions 5');

  await test.gateway.close();
  const closes = await Promise.all(clients.map((client) => client.closed));
  expect(closes.map((close) => close.code)).toEqual([1001, 1001, 1001, 1001, 1001]);
  const ends = test.events.filter((event) => event.type === 'session-ended');
  expect(ends.map((end) => [end.evidence.close?.by, end.diagnosis])).toEqual(
    Array.from({ length: 5 }, () => ['gateway', null]),
  );
});
