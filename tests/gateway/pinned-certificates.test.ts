import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { addClientAuthority } from '@/lib/client-authorities/add-client-authority';
import { pinCertificate } from '@/lib/credentials/pin-certificate';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import { inSystemScope } from '@/lib/db/scope';
import { issueRoot, type KeyPair } from '@/lib/runtime/issue-certificate';
import { issueClient, issueIntermediate } from '@/tests/support/client-certificates';
import { systemActor } from '@/tests/support/test-database';
import { closeOf, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway();
const made = {} as {
  authority: KeyPair;
  tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;
};

beforeAll(async () => {
  made.authority = await issueRoot('Maker CA', new Date());
  made.tenant = await createUnlimitedTenant(test.database);
});

/** One attempt over TLS; what the charger presents is its certificate and those sent along. */
async function knock(target: string, pair: KeyPair | null, session?: Buffer) {
  test.forget();
  const socket: TLSSocket = connect({
    host: '127.0.0.1',
    port: test.gateway.wssPort,
    ca: test.ca,
    maxVersion: 'TLSv1.2',
    ...(session === undefined ? {} : { session }),
    ...(pair === null ? {} : { cert: pair.certificate, key: pair.key }),
  });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  socket.write(upgradeRequest(target));
  const [attempt] = await test.waitForAttempts(1);
  return { attempt, socket };
}

async function newCharger() {
  const charger = await createReadyCharger(test.database, made.tenant);
  return { ...charger, target: `/${made.tenant.slug}/${charger.identity}` };
}

it('asks for certificates once an authority is trusted', async () => {
  const before = await knock('/x/y', null);
  expect(before.attempt?.evidence.tls).not.toHaveProperty('clientCertificate');
  before.socket.destroy();
  const { certificate: pem } = made.authority;
  await addClientAuthority(test.database.contextFor(systemActor), { tenantId: null, pem });
  // Until the gateway asks for certificates.
  await expect
    .poll(
      async () => {
        const { attempt, socket } = await knock('/x/y', null);
        socket.destroy();
        return attempt?.evidence.tls?.clientCertificate;
      },
      { timeout: 10_000 },
    )
    .toBeNull();
});

it('a pinned certificate opens the door, whoever issued it, until it is withdrawn', async () => {
  const ctx = test.database.contextFor(systemActor);
  const charger = await newCharger();
  const pair = await issueClient(await issueRoot('Unknown CA', new Date()), 'whatever');
  const { certificate } = pair;
  expect((await knock(charger.target, pair)).attempt?.outcome).toBe('refused');

  const pinned = await pinCertificate(ctx, { chargerId: charger.id, certificate });
  if (!pinned.ok) throw new Error('not pinned');
  const { credentialId } = pinned.value;
  await expect
    .poll(async () => (await knock(charger.target, pair)).attempt?.outcome)
    .toBe('accepted');
  const { attempt, socket } = await knock(charger.target, pair);
  expect(attempt).toMatchObject({
    credentialId,
    evidence: { tls: { clientCertificate: { verdict: 'pinned' } } },
  });

  socket.resume();
  const closed = closeOf(socket);
  await revokeCredential(ctx, { credentialId });
  await closed;
  const refused = await knock(charger.target, pair);
  expect(refused.attempt?.diagnosis?.causes[0]?.causeId).toBe('certificate-withdrawn');
});

it('intermediates that are sent along are followed, in a resumed TLS session too', async () => {
  const charger = await newCharger();
  const intermediate = await issueIntermediate(made.authority, 'Maker CA 2');
  const own = await issueClient(intermediate, charger.identity);
  const chain = { ...own, certificate: `${own.certificate}\n${intermediate.certificate}` };
  const { attempt, socket } = await knock(charger.target, chain);
  expect(attempt?.outcome).toBe('accepted');
  const session = socket.getSession();
  socket.destroy();

  const again = await knock(charger.target, chain, session);
  expect(again.socket.isSessionReused()).toBe(true);
  expect(again.attempt?.outcome).toBe('accepted');
  again.socket.destroy();
  expect(
    (await knock(charger.target, await issueClient(intermediate, charger.identity))).attempt
      ?.outcome,
  ).toBe('refused');
});

it('a session by certificate stays when something else of the charger changes', async () => {
  const charger = await newCharger();
  const { socket } = await knock(
    charger.target,
    await issueClient(made.authority, charger.identity),
  );
  const serial = 'SN-77';
  await inSystemScope(test.database.db, (tx) =>
    tx.charger.update({ where: { id: charger.id }, data: { serial } }),
  );
  await expect
    .poll(async () => {
      const other = await knock(charger.target, await issueClient(made.authority, 'SN-78'));
      return other.attempt?.diagnosis?.causes[0]?.findings.find(
        ({ id }) => id === 'charger-recorded',
      )?.values;
    })
    .toMatchObject({ recordedSerial: serial });
  expect(socket.destroyed).toBe(false);
  socket.destroy();
});
