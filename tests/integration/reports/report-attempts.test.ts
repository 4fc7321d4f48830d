import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import type { Context } from '@/lib/context';
import type { ReportAnswer } from '@/lib/reports/report-answer';
import { expectPerRole } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';
import { keyOf, now, reportedAttempt, sendReports } from './send-reports';

const database = useTestDatabase();
let pool: pg.Pool;
let tenant: TestTenant;
let foreign: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  tenant = await createTenant(database.db);
  foreign = await createTenant(database.db, 'Foreign');
  charger = await createCharger(database.db, tenant.id, { identity: 'CP-0001' });
});
afterAll(() => pool.end());

const contextOf = (tenantId: string) => database.contextFor(keyOf(tenantId), () => now);
const report = (ctx: Context, values: readonly object[]) => sendReports(pool, ctx, values);
const stored = (attemptId: string) =>
  inSystemScope(database.db, (tx) => tx.connectionAttempt.findMany({ where: { id: attemptId } }));
const storedOf = async (answer: ReportAnswer) => {
  const [first] = answer.results;
  if (first === undefined || first.state === 'rejected') throw new Error(JSON.stringify(answer));
  const [row] = await stored(first.attemptId);
  if (row === undefined) throw new Error('It is not stored.');
  return row;
};

describe('reportAttempts', () => {
  it('is for API keys alone', () =>
    expectPerRole(
      database,
      tenant.id,
      {
        operator: 'forbidden',
        admin: 'forbidden',
        agent: 'forbidden',
        customer: 'forbidden',
        'foreign-admin': 'forbidden',
      },
      (ctx) => report(ctx, [reportedAttempt()]),
    ));

  it('is refused to a key without the scope', async () => {
    const ctx = database.contextFor({ ...keyOf(tenant.id), scopes: [] });
    await expect(report(ctx, [reportedAttempt()])).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('stores, diagnoses and folds like the gateway', async () => {
    const answer = await report(contextOf(tenant.id), [
      reportedAttempt({ headers: { 'Sec-WebSocket-Protocol': 'ocpp1.6' } }),
    ]);
    expect(answer).toMatchObject({ accepted: 1, duplicates: 0, rejected: 0 });
    expect(answer.results).toMatchObject([
      { index: 0, state: 'accepted', chargerId: charger.id, errorType: 'no-credentials-sent' },
    ]);
    const row = await storedOf(answer);
    expect(row).toMatchObject({ tenantId: tenant.id, status: 401, gateway: 'nginx (API)' });
    const [episode] = await inSystemScope(database.db, (tx) =>
      tx.episode.findMany({ where: { chargerId: charger.id, errorType: 'no-credentials-sent' } }),
    );
    expect(episode).toMatchObject({ state: 'open', attemptCount: 1 });
    const seen = await inSystemScope(database.db, (tx) =>
      tx.charger.findUniqueOrThrow({ where: { id: charger.id } }),
    );
    expect(seen).toMatchObject({ connectionState: 'refused', lastAddress: '203.0.113.7' });
  });

  it('counts an id once, in one request and in several, whatever time it comes with', async () => {
    const one = reportedAttempt({ status: 404, identity: 'NOT-HERE' });
    const ctx = contextOf(tenant.id);
    expect(await report(ctx, [one, one])).toMatchObject({ accepted: 1, duplicates: 1 });
    const again = await Promise.all([
      report(ctx, [one]),
      report(ctx, [{ ...one, at: '2026-11-25T11:58:00Z' }]),
    ]);
    expect(again).toMatchObject([{ duplicates: 1 }, { duplicates: 1 }]);
    const unknown = await inSystemScope(database.db, (tx) =>
      tx.unknownIdentity.findMany({ where: { tenantId: tenant.id, identity: 'NOT-HERE' } }),
    );
    expect(unknown).toMatchObject([{ attemptCount: 1 }]);
  });

  it('keeps the ids of two tenants apart, and each key in its own tenant', async () => {
    const one = reportedAttempt({ identity: 'CP-0001', status: 404 });
    const own = await report(contextOf(tenant.id), [one]);
    const other = await report(contextOf(foreign.id), [one]);
    expect(other).toMatchObject({ accepted: 1, results: [{ chargerId: null }] });
    expect((await storedOf(other)).tenantId).toBe(foreign.id);
    expect((await storedOf(own)).tenantId).toBe(tenant.id);
    // It is not told that another tenant has this identity.
    expect((await storedOf(other)).cause).toBe('never-registered');
  });

  it('names what an unknown identity resembles', async () => {
    const answer = await report(contextOf(tenant.id), [
      reportedAttempt({ identity: 'cp-0001', status: 404 }),
    ]);
    expect((await storedOf(answer)).cause).toBe('identity-case-differs');
  });

  it('takes what is right and says what is not, per entry', async () => {
    const answer = await report(contextOf(tenant.id), [
      reportedAttempt(),
      { ...reportedAttempt(), stauts: 401 },
      reportedAttempt({ at: 'yesterday' }),
      reportedAttempt({ at: '2026-11-25T12:30:00Z' }),
      reportedAttempt({ at: '2026-01-01T00:00:00Z' }),
      { at: '2026-11-25T11:59:00Z', identity: 'CP-0001' },
      reportedAttempt({ id: 'x'.repeat(201) }),
      reportedAttempt({ address: '203.0.113.7:443' }),
      reportedAttempt({ identity: null, address: null }),
      reportedAttempt({ tls: { code: 1 } }),
    ]);
    expect(answer).toMatchObject({ accepted: 1, rejected: 9 });
    const messages = answer.results.map((result) =>
      result.state === 'rejected' ? result.message : result.state,
    );
    expect(messages).toEqual([
      'accepted',
      'There is no field “stauts”.',
      expect.stringContaining('at: Write the time with its zone'),
      expect.stringContaining('in the future'),
      expect.stringContaining('kept for 90 days'),
      expect.stringContaining('id: Give every attempt an id'),
      expect.stringContaining('200 characters'),
      expect.stringContaining('without a port'),
      'Say whose attempt it was: identity, url or address.',
      'There is no field “code” in tls.',
    ]);
  });

  it('stores no secret, whatever field it comes in', async () => {
    const secret = 'hunter2-hunter2-hunter2';
    const basic = `Basic ${Buffer.from(`CP-0001:${secret}`).toString('base64')}`;
    const swapped = `Basic ${Buffer.from(`${secret}:CP-0001`).toString('base64')}`;
    const values = [
      reportedAttempt({ authorization: basic }),
      reportedAttempt({ headers: { Authorization: swapped, Cookie: `session=${secret}` } }),
      reportedAttempt({
        url: `wss://CP-0001:${secret}@ocpp.example.com/ocpp/CP-0001?token=${secret}`,
      }),
      reportedAttempt({ reason: `password=${secret}`, server: `token: ${secret}` }),
      { ...reportedAttempt(), password: secret },
    ];
    const answer = await report(contextOf(tenant.id), values);
    expect(answer).toMatchObject({ accepted: 4, rejected: 1 });
    const rows = await inSystemScope(database.db, async (tx) => [
      await tx.connectionAttempt.findMany(),
      await tx.episode.findMany(),
    ]);
    const everything = JSON.stringify([answer, rows]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(0, 16));
    expect(rows[0]?.length).toBeGreaterThan(3);
  });

  it('keeps a password’s shape', async () => {
    const key = `Basic ${Buffer.from(`CP-0001:${'ab'.repeat(20)}`).toString('base64')}`;
    const answer = await report(contextOf(tenant.id), [
      reportedAttempt({ authorization: key, refusedBy: 'gateway' }),
    ]);
    expect((await storedOf(answer)).evidence).toMatchObject({
      stage: 'credentials',
      authorization: { scheme: 'basic', username: 'CP-0001', password: { length: 40 } },
    });
  });

  it('makes hostile text inert', async () => {
    const answer = await report(contextOf(tenant.id), [
      reportedAttempt({
        identity: 'A\0B\u202e\ud800',
        status: 404,
        reason: '\x1b[31m=cmd()|<script>',
      }),
    ]);
    const row = await storedOf(answer);
    expect(row.identity).toBe('A\\x00B\\u{202e}\\u{d800}');
    expect(JSON.stringify(row.evidence)).toContain('\\\\x1b[31m=cmd()|<script>');
  });
});
