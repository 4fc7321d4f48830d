import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchCertificates } from '@/lib/gateway/certificates/watch-certificates';
import type { GatewayOptions } from '@/lib/gateway/gateway-options';
import { basic, openSocket, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

type Pairs = GatewayOptions['certificates'];
const dayMs = 86_400_000;
const everyMs = 20;
const test = useGateway();
let directory: string;
let stop: () => void;
let lines: string[];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-reload-'));
  lines = [];
  const pairs = await test.issueAt(new Date());
  await write(pairs);
  test.gateway.useCertificates(pairs);
  const log = {
    debug: () => undefined,
    info: (_: object, line: string) => lines.push(line),
    warn: () => undefined,
    error: (_: object, line: string) => lines.push(line),
  };
  const files = { keyFiles: [file('0.key'), file('1.key')], certFiles: [file('0'), file('1')] };
  const watched = watchCertificates({
    files,
    inUse: pairs,
    onChange: test.gateway.useCertificates,
    log,
    everyMs,
  });
  stop = watched.stop;
});
afterEach(async () => {
  stop();
  await rm(directory, { recursive: true, force: true });
});

const file = (name: string) => path.join(directory, 'current', `${name}.pem`);

/** All files change at once: `current` leads to a new folder, as certificate managers do it. */
async function write(pairs: Pairs): Promise<void> {
  const folder = await mkdtemp(path.join(directory, 'pairs-'));
  for (const [index, { cert, key }] of pairs.entries()) {
    await writeFile(path.join(folder, `${index}.key.pem`), key);
    await writeFile(path.join(folder, `${index}.pem`), cert);
  }
  const link = path.join(directory, 'next');
  await symlink(folder, link);
  await rename(link, path.join(directory, 'current'));
}

async function presented(): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: test.gateway.wssPort, ca: test.ca });
  await once(socket, 'secureConnect');
  const { raw } = socket.getPeerX509Certificate() ?? { raw: Buffer.alloc(0) };
  socket.destroy();
  return raw.toString('base64');
}

const bodyOf = (pairs: Pairs, index = 0) =>
  (pairs[index]?.cert ?? '').replace(/-----[A-Z ]+-----|\s/g, '');

it('new handshakes get the new certificate, and open sessions stay', async () => {
  const tenant = await createUnlimitedTenant(test.database);
  const charger = await createReadyCharger(test.database, tenant);
  const session = await openSocket(test, 'wss');
  const Authorization = basic(charger.identity, charger.password);
  session.write(upgradeRequest(`/${tenant.slug}/${charger.identity}`, { Authorization }));
  await once(session, 'data');

  const renewed = await test.issueAt(new Date(Date.now() - 3 * dayMs));
  await write(renewed);
  await expect.poll(presented).toBe(bodyOf(renewed));
  expect(lines).toEqual(['The new certificates are in use.']);
  expect(session.destroyed).toBe(false);
  session.write(frame('[2,"1","Heartbeat",{}]'));
  const [answer] = (await once(session, 'data')) as [Buffer];
  expect(answer.toString('latin1')).toContain('currentTime');
  session.destroy();

  const metrics = await (await fetch(`http://127.0.0.1:${test.gateway.adminPort}/metrics`)).text();
  const expiry = Math.floor((Date.now() + 392 * dayMs) / dayMs);
  const shown = /certificate_expiry_timestamp_seconds\{key_type="ec"\} (\d+)/.exec(metrics)?.[1];
  expect(Math.abs(Number(shown) * 1000 - expiry * dayMs)).toBeLessThan(2 * dayMs);
});

it('a broken pair keeps the old one, with one line in the log', async () => {
  const before = await presented();
  const [, rsa] = await test.issueAt(new Date());
  await writeFile(file('0'), rsa?.cert ?? '');
  await expect.poll(() => lines.length).toBe(1);
  expect(lines[0]).toMatch(
    /^The old certificates stay in use: .*0\.key\.pem is not the .*private key/,
  );
  expect(await presented()).toBe(before);

  const renewed = await test.issueAt(new Date());
  await write(renewed);
  await expect.poll(presented).toBe(bodyOf(renewed));
  expect(lines.filter((line) => line.startsWith('The old'))).toHaveLength(1);
});

it('keeps when which certificate came, and what was before', async () => {
  const renewed = await test.issueAt(new Date());
  test.gateway.useCertificates(renewed);
  test.gateway.useCertificates(renewed);
  const sql = `SELECT * FROM gateway_certificate_change WHERE key_type = 'ec' ORDER BY at DESC, id`;
  type Row = {
    fingerprint: string;
    previous_fingerprint: string | null;
    gateway: string;
    issuer: string;
  };
  const rows = async () => (await test.pool.query<Row>(sql)).rows;
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(1);
  const found = await rows();
  expect(found[0]).toMatchObject({ gateway: 'test-gateway', issuer: 'Test root' });
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  expect(found.at(-1)?.previous_fingerprint).toBeNull();
  expect(found[0]?.previous_fingerprint).toBe(found[1]?.fingerprint);
});

/** A masked text frame, with a mask of zeros. */
function frame(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}
