import { describe, expect, it } from 'vitest';
import { undoFix } from '@/lib/fixes/undo-fix';
import { createGateway } from '@/lib/gateway/create-gateway';
import { silentLog } from '@/tests/support/silent-log';
import { rootCertificate, useSentFixes } from './sent-fixes';
import { testFingerprintKey, testSealingKey, useGateway } from './test-gateway';

/** What a fix sends is taken by a real charger, or refused. */

const test = useGateway();
const fixes = useSentFixes(test);
const { apply, connected, delivery, latest, ready, record, station } = fixes;

describe('the recommended configuration', () => {
  const settings = {
    HeartbeatInterval: '10',
    WebSocketPingInterval: '60',
    ConnectionRetryInterval: '1',
    MaxConnectionRetries: '99',
  };

  it('waits for the next session, is sent, read back, and holds; undone it is put back', async () => {
    const charger = await ready();
    await apply(charger, 'recommended-configuration');
    expect(await latest(charger.id)).toMatchObject({ state: 'applied', canUndo: true });
    expect(await delivery(charger.id)).toBe('queued');

    const {
      calls,
      client,
      settings: present,
    } = await connected(charger, {
      settings,
      readOnly: ['MaxConnectionRetries'],
    });
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    await record();
    expect(await latest(charger.id)).toMatchObject({ state: 'holding', verdict: 'connected' });
    expect(present).toMatchObject({ HeartbeatInterval: '300', ConnectionRetryInterval: '30' });
    expect(calls).toEqual([
      'GetConfiguration',
      'HeartbeatInterval',
      'ConnectionRetryInterval',
      'GetConfiguration',
    ]);
    expect((await latest(charger.id)).delivery?.outcome?.changes).toMatchObject([
      { key: 'HeartbeatInterval', before: '10', after: '300', result: 'set' },
      { key: 'ConnectionRetryInterval', before: '1', after: '30', result: 'set' },
      { key: 'RetryBackoffWaitMinimum', before: null, result: 'unknown' },
      { key: 'RetryBackoffRandomRange', result: 'unknown' },
      { key: 'MaxConnectionRetries', before: '99', result: 'read-only' },
      { key: 'RetryBackoffRepeatTimes', result: 'unknown' },
      { key: 'WebSocketPingInterval', before: '60', result: 'unchanged' },
    ]);

    await undoFix(fixes.admin, { fixId: (await latest(charger.id)).id }, fixes.services);
    await expect.poll(() => present).toMatchObject(settings);
    await expect
      .poll(async () => (await latest(charger.id)).delivery?.outcome?.status)
      .toBe('accepted');
    expect((await latest(charger.id)).state).toBe('undone');
    await client.close();
  });

  it('is sent at once to a charger that is there, in the words of OCPP 2.0.1', async () => {
    const charger = await ready();
    const wait = 'OCPPCommCtrlr.RetryBackOffWaitMinimum';
    const heartbeat = 'OCPPCommCtrlr.HeartbeatInterval';
    const { client } = await connected(charger, {
      protocol: 'ocpp2.0.1',
      settings: { [wait]: '1', [heartbeat]: '20' },
      answer: (key) => (key === wait ? 'RebootRequired' : 'Rejected'),
    });
    await apply(charger, 'recommended-configuration');
    await expect.poll(() => delivery(charger.id)).toBe('taken-after-restart');
    const { outcome } = (await latest(charger.id)).delivery ?? {};
    expect(outcome?.changes).toMatchObject([
      { key: heartbeat, before: '20', result: 'rejected' },
      { key: wait, before: '1', wanted: '30', result: 'reboot-required' },
      { result: 'unknown' },
      { result: 'unknown' },
      { result: 'unknown' },
    ]);
    await client.close();
  });

  it.each([
    ['Rejected', 'rejected'],
    ['pretend', 'ignored'],
  ] as const)('that is answered by %s fails, and says why', async (answer, result) => {
    const charger = await ready();
    const { client } = await connected(charger, { settings, answer: () => answer });
    await apply(charger, 'recommended-configuration');
    await expect.poll(() => delivery(charger.id)).toBe('refused');
    const fix = await latest(charger.id);
    expect(fix).toMatchObject({ state: 'failed', verdict: 'not-taken', canUndo: false });
    expect(fix.delivery?.outcome?.changes?.[0]).toMatchObject({ before: '10', result });
    await client.close();
  });

  it('is not sent once it was taken back, or another fix took its place', async () => {
    const charger = await ready();
    const { fixId } = await apply(charger, 'recommended-configuration');
    await undoFix(fixes.admin, { fixId }, fixes.services);
    await apply(charger, 'recommended-configuration');
    await apply(charger, 'follow-steps');
    await apply(charger, 'recommended-configuration');
    const { calls, client } = await connected(charger, { settings });
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    expect(calls.filter((call) => call === 'HeartbeatInterval')).toHaveLength(1);
    const rows = await test.pool.query(
      `SELECT outcome->>'status' AS status, sealed FROM gateway_command WHERE charger_id = $1
       ORDER BY created_at`,
      [charger.id],
    );
    expect(rows.rows).toEqual([
      { status: 'cancelled', sealed: null },
      { status: 'cancelled', sealed: null },
      { status: 'accepted', sealed: null },
    ]);
    await client.close();
  });
});

describe('a root certificate', () => {
  it.each(['ocpp1.6', 'ocpp2.0.1'] as const)('is installed over %s', async (protocol) => {
    const charger = await ready();
    const made = await connected(charger, { protocol });
    await apply(charger, 'trust-root');
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    expect(made.root).toBe(rootCertificate);
    await made.client.close();
    const again = await connected(charger, { protocol });
    expect(await latest(charger.id)).toMatchObject({ state: 'holding' });
    await again.client.close();
  });
});

describe('retrying now', () => {
  it('ends the connection, and the next one proves it', async () => {
    const charger = await ready();
    const first = await connected(charger);
    await apply(charger, 'retry-now');
    expect(await first.client.closed).toMatchObject({ code: 1012 });
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    const second = await connected(charger);
    expect(await latest(charger.id)).toMatchObject({ state: 'holding' });
    await second.client.close();
  });

  it.each([
    ['restart', 'Reset', 'applied'],
    ['boot', 'TriggerMessage', 'holding'],
  ])('asks the charger to %s', async (how, action, state) => {
    const charger = await ready();
    const { calls, client } = await connected(charger);
    await apply(charger, 'retry-now', { how });
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    expect(calls).toEqual([action]);
    expect((await latest(charger.id)).state).toBe(state);
    await client.close();
  });

  it('cannot be done to a charger that is not connected', async () => {
    await expect(apply(await ready(), 'retry-now')).rejects.toThrow(/not connected/);
  });
});

it('what waits for a charger is sent by a gateway that was started since', async () => {
  const charger = await ready();
  await apply(charger, 'recommended-configuration');
  const gateway = await openGateway('started-since');
  const { client, settings } = station(charger, {
    endpoint: `ws://127.0.0.1:${gateway.wsPort}/${fixes.tenant.slug}`,
    settings: { HeartbeatInterval: '10' },
  });
  await client.connect();
  await expect.poll(() => delivery(charger.id)).toBe('taken');
  expect(settings).toEqual({ HeartbeatInterval: '300' });
  await client.close();
  await gateway.close();
});

async function openGateway(node: string) {
  return createGateway({
    host: '127.0.0.1',
    wsPort: 0,
    wssPort: 0,
    adminPort: 0,
    certificates: await test.issueAt(new Date()),
    pool: test.pool,
    recorder: { record: () => undefined, flush: () => Promise.resolve() },
    fingerprintKey: testFingerprintKey,
    sealingKey: testSealingKey,
    portalUrl: 'https://portal.example',
    node,
    now: () => new Date(),
    log: silentLog,
    tuning: { drainMs: 50, settleMs: 20 },
  });
}
