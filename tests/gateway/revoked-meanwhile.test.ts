import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { importCredential } from '@/lib/credentials/import-credential';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import { inSystemScope } from '@/lib/db/scope';
import { createOcppClient } from '@/tests/support/ocpp-client';
import { systemActor } from '@/tests/support/test-database';
import { createCharger } from '@/tests/support/world';
import { basic, exchange, upgradeRequest } from './raw-client';
import { createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/** So many slow checks are in the queue before the one that is looked at. */
const crowd = 16;

const test = useGateway();
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
});

it('does not let in with a password that is revoked while it is being checked', async () => {
  const { id, identity } = await createCharger(test.database.db, tenant.id, {
    cpmsId: tenant.cpmsId,
  });
  const password = randomBytes(12).toString('hex');
  const ctx = test.database.contextFor(systemActor);
  await importCredential(ctx, { chargerId: id, password, replacement: 'now' });
  const { id: credentialId } = await inSystemScope(test.database.db, (tx) =>
    tx.credential.findFirstOrThrow({ where: { chargerId: id, state: 'active' } }),
  );
  const attempt = (sent: string) =>
    exchange(
      test,
      'ws',
      upgradeRequest(`/${tenant.slug}/${identity}`, { Authorization: basic(identity, sent) }),
    );
  const wrong = Array.from({ length: crowd }, (_, index) => attempt(`wrong-password-${index}`));
  const client = createOcppClient({
    endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}`,
    identity,
    password,
  });
  // The first answer tells that the queue is being worked on.
  await Promise.race(wrong);
  const outcome = client.connect().then(
    () => client.closed.then(({ code }) => `closed with ${code}`),
    () => 'refused',
  );
  await revokeCredential(ctx, { credentialId });
  // Refused, as the queue is long; or let in before the revocation, and sent away by it.
  expect(await outcome).toMatch(/^refused$|^closed with 1008$/);
  await Promise.all(wrong);
  expect(test.attempts()).toHaveLength(crowd + 1);
});
