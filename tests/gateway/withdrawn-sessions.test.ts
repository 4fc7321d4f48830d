import { beforeAll, expect, it } from 'vitest';
import { deleteCharger } from '@/lib/chargers/delete-charger';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import { inSystemScope } from '@/lib/db/scope';
import { createOcppClient } from '@/tests/support/ocpp-client';
import { systemActor } from '@/tests/support/test-database';
import { createTenant } from '@/tests/support/world';
import { createReadyCharger, createUnlimitedTenant, issuePassword } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway();
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
});

async function connected() {
  const charger = await createReadyCharger(test.database, tenant);
  const client = createOcppClient({
    endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}`,
    identity: charger.identity,
    password: charger.password,
  });
  await client.connect();
  return { charger, client };
}
type Connected = Awaited<ReturnType<typeof connected>>;

const withdrawals: [string, RegExp, (charger: Connected['charger']) => Promise<unknown>][] = [
  [
    'its charger is deleted',
    /not registered/,
    ({ id }) => deleteCharger(test.database.contextFor(systemActor), { chargerId: id }),
  ],
  [
    'its charger moves to another tenant',
    /not registered/,
    async ({ id }) => {
      const other = await createTenant(test.database.db);
      await inSystemScope(test.database.db, async (tx) => {
        await tx.credential.updateMany({
          where: { chargerId: id },
          data: { tenantId: other.id },
        });
        await tx.charger.update({
          where: { id },
          data: { tenantId: other.id, cpmsId: null },
        });
      });
    },
  ],
  [
    'its charger gets another identity',
    /not registered/,
    ({ id, identity }) =>
      inSystemScope(test.database.db, (tx) =>
        tx.charger.update({ where: { id }, data: { identity: `${identity}-NEW` } }),
      ),
  ],
  [
    'its password is revoked',
    /revoked/,
    async ({ id }) => {
      const { id: credentialId } = await inSystemScope(test.database.db, (tx) =>
        tx.credential.findFirstOrThrow({ where: { chargerId: id, state: 'active' } }),
      );
      await revokeCredential(test.database.contextFor(systemActor), { credentialId });
    },
  ],
];

it.each(withdrawals)('ends a session when %s', async (_, reason, withdraw) => {
  const { charger, client } = await connected();
  const bystander = await connected();
  await withdraw(charger);
  expect(await client.closed).toMatchObject({
    code: 1008,
    reason: expect.stringMatching(reason) as string,
  });
  const ended = await test.waitForEvent('session-ended', (end) => end.chargerId === charger.id);
  expect(ended).toMatchObject({
    diagnosis: null,
    evidence: { close: { by: 'gateway', code: 1008 } },
  });
  expect(await bystander.client.call('Heartbeat')).toHaveProperty('currentTime');
  await bystander.client.close();
});

it('leaves a session open when its password is replaced', async () => {
  const { charger, client } = await connected();
  await issuePassword(test.database, charger.id, 'now');
  // A later change of another charger: once its session has ended, the earlier one was heard of.
  const last = await connected();
  await deleteCharger(test.database.contextFor(systemActor), { chargerId: last.charger.id });
  await last.client.closed;
  expect(await client.call('Heartbeat')).toHaveProperty('currentTime');
  await client.close();
});
