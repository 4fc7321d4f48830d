import { connect as connectPlain } from 'node:net';
import { connect } from 'node:tls';
import { beforeEach, expect, it } from 'vitest';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { inSystemScope } from '@/lib/db/scope';
import { basic, closeOf, exchange, openSocket, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

// Behind a proxy each test has an address of its own, as the gateway remembers addresses.
const test = useGateway({}, { trustedProxies: ['127.0.0.1'] });
type Tenant = Awaited<ReturnType<typeof createUnlimitedTenant>>;
let address: string;
let tenant: Tenant;
let counter = 0;

beforeEach(async () => {
  address = `203.0.113.${(counter += 1)}`;
  tenant = await createUnlimitedTenant(test.database);
});

/** A client that does not know our root, from the address of the test. */
async function failTls(servername: string) {
  const socket = connect({
    socket: proxied('wss'),
    servername,
    maxVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  await closeOf(socket);
  return (await test.waitForAttempts(1))[0];
}

function proxied(transport: 'ws' | 'wss') {
  const { wsPort, wssPort } = test.gateway;
  const socket = connectPlain({ host: '127.0.0.1', port: transport === 'ws' ? wsPort : wssPort });
  socket.on('error', () => undefined);
  socket.write(`PROXY TCP4 ${address} 192.0.2.1 1 2\r\n`);
  return socket;
}

/** A charger that was seen from the address, and is not connected any more. */
async function seenCharger() {
  const charger = await createReadyCharger(test.database, tenant);
  const headers = { Authorization: basic(charger.identity, 'wrong') };
  const header = `PROXY TCP4 ${address} 192.0.2.1 1 2\r\n`;
  const answer = await exchange(
    test,
    'ws',
    header + upgradeRequest(`/${tenant.slug}/${charger.identity}`, headers),
  );
  expect(answer).toContain('401');
  test.forget();
  return charger;
}

it('is the tenant’s whose host was asked for', async () => {
  const name = `ocpp.${tenant.slug}.example`;
  await inSystemScope(test.database.db, (tx) =>
    tx.tenantHost.create({ data: { name, tenantId: tenant.id } }),
  );
  await expect
    .poll(async () => {
      test.forget();
      return (await failTls(name.toUpperCase()))?.tenantId;
    })
    .toBe(tenant.id);
  const [attempt] = test.attempts();
  expect(attempt).toMatchObject({ chargerId: null, evidence: { attributedBy: 'host' } });
  test.forget();
  expect((await failTls('another.example'))?.tenantId).toBeNull();
});

it('is probably the charger’s that alone was seen from the address', async () => {
  const charger = await seenCharger();
  const attempt = await failTls('localhost');
  expect(attempt).toMatchObject({
    tenantId: tenant.id,
    chargerId: charger.id,
    identity: null,
    evidence: { attributedBy: 'address' },
  });
  const shown = attempt?.diagnosis == null ? null : presentDiagnosis(attempt.diagnosis);
  expect(shown?.causes[0]?.evidence[0]).toContain(`alone was seen from ${address}`);
});

it('is nobody’s where several were seen, or the one is connected', async () => {
  await seenCharger();
  await seenCharger();
  expect((await failTls('localhost'))?.chargerId).toBeNull();

  address = '203.0.113.200';
  test.forget();
  const charger = await createReadyCharger(test.database, tenant);
  const socket = proxied('ws');
  const Authorization = basic(charger.identity, charger.password);
  socket.write(upgradeRequest(`/${tenant.slug}/${charger.identity}`, { Authorization }));
  expect((await test.waitForAttempts(1))[0]?.outcome).toBe('accepted');
  test.forget();
  expect((await failTls('localhost'))?.chargerId).toBeNull();
  socket.destroy();
});

it('is not a charger’s of another tenant than the host’s', async () => {
  await seenCharger();
  const other = await createUnlimitedTenant(test.database);
  const name = `ocpp.${other.slug}.example`;
  await inSystemScope(test.database.db, (tx) =>
    tx.tenantHost.create({ data: { name, tenantId: other.id } }),
  );
  await expect
    .poll(async () => {
      test.forget();
      return (await failTls(name))?.tenantId;
    })
    .toBe(other.id);
  expect(test.attempts()[0]?.chargerId).toBeNull();
});

it('what never began with TLS is nobody’s', async () => {
  await seenCharger();
  const socket = await openSocket(test, 'ws');
  socket.end(`PROXY TCP4 ${address} 192.0.2.1 1 2\r\n`);
  const [attempt] = await test.waitForAttempts(1);
  expect(attempt).toMatchObject({ chargerId: null, evidence: { address, firstBytes: 'none' } });
  socket.destroy();
});
