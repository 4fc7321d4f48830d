import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccessLog, type ImportedLog } from '@/lib/access-logs/import-access-log';
import { createReportStore } from '@/lib/access-logs/store-reports';
import { inSystemScope } from '@/lib/db/scope';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(() => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(() => pool.end());

const now = new Date('2026-11-25T12:00:00Z');
let tenants = 0;

/** A line of nginx's combined format with the request's time behind it. */
function line(time: string, identity: string, status: number, seconds = 0.012): string {
  const agent = '"-" "OCPP"';
  return `203.0.113.7 - - [25/Nov/2026:${time} +0000] "GET /ocpp/${identity} HTTP/1.1" ${status} 0 ${agent} rt=${seconds.toFixed(3)}`;
}

async function freshTenant(): Promise<void> {
  tenant = await createTenant(database.db, `Logs${(tenants += 1)}`);
  charger = await createCharger(database.db, tenant.id, { identity: 'CP-0001' });
}

async function* chunksOf(text: string | Buffer) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1_000) {
    yield await Promise.resolve(bytes.subarray(at, at + 1_000));
  }
}

function run(text: string | Buffer, prefix: string | null = null): Promise<ImportedLog> {
  return importAccessLog(chunksOf(text), {
    ...{ tenantId: tenant.id, format: null, zone: 'UTC', prefix, now, retentionDays: 90 },
    store: createReportStore(pool, tenant, 'access log'),
    onProgress: () => undefined,
  });
}

const attempts = () =>
  inSystemScope(database.db, (tx) =>
    tx.connectionAttempt.findMany({
      where: { tenantId: tenant.id },
      orderBy: { startedAt: 'asc' },
    }),
  );
const episodes = () =>
  inSystemScope(database.db, (tx) =>
    tx.episode.findMany({ where: { chargerId: charger.id }, orderBy: { openedAt: 'asc' } }),
  );

describe('importAccessLog', () => {
  it('stores the attempts in a log, and nothing else of it', async () => {
    await freshTenant();
    const { format, tally } = await run(
      [
        line('11:00:00', 'CP-0001', 401),
        line('11:00:30', 'CP-0001', 401),
        line('11:01:00', 'cp-0001', 404),
        '198.51.100.1 - - [25/Nov/2026:11:01:10 +0000] "GET /index.html HTTP/1.1" 200 5 "-" "curl"',
        '198.51.100.1 - - [25/Nov/2026:11:01:11 +0000] "POST /ocpp/CP-0001 HTTP/1.1" 405 5 "-" "-"',
        'no line of a log',
        line('11:02:00', 'CP-0001', 401).replace('2026', '2025'),
      ].join('\n'),
    );
    expect(format).toBe('nginx');
    expect(tally).toMatchObject({
      lines: 7,
      attempts: 3,
      skipped: 2,
      bad: 1,
      outsideRetention: 1,
      alreadyStored: 0,
      firstBad: [{ number: 6, text: 'no line of a log' }],
    });
    expect(Object.fromEntries(tally.byErrorType)).toEqual({
      'no-credentials-sent': 2,
      'not-registered': 1,
    });
    expect((await attempts()).map(({ cause }) => cause)).toEqual([
      'firmware-configuration-missing',
      'firmware-configuration-missing',
      'identity-case-differs',
    ]);
    expect(await episodes()).toMatchObject([{ attemptCount: 2, state: 'open' }]);
  });

  it('stores nothing twice, also when the log has grown or was joined with another', async () => {
    await freshTenant();
    const first = [line('11:00:00', 'CP-0001', 401), line('11:00:00', 'CP-0001', 401)].join('\n');
    await run(first);
    expect(await attempts()).toHaveLength(2);
    const again = await run(first);
    expect(again.tally).toMatchObject({ attempts: 2, alreadyStored: 2 });
    const grown = await run(`${first}\n${line('11:05:00', 'CP-0001', 401)}\n`);
    expect(grown.tally).toMatchObject({ attempts: 3, alreadyStored: 2 });
    expect(await attempts()).toHaveLength(3);
    expect(await episodes()).toMatchObject([{ attemptCount: 3 }]);
    const [counted] = await inSystemScope(database.db, (tx) =>
      tx.attemptCount.groupBy({
        by: ['tenantId'],
        where: { tenantId: tenant.id },
        _sum: { count: true },
      }),
    );
    expect(counted?._sum.count).toBe(3);
  });

  it('keeps apart the failures before and after a charger got in', async () => {
    await freshTenant();
    await run(
      [
        line('08:00:00', 'CP-0001', 401),
        line('10:00:00', 'CP-0001', 101, 3_600),
        line('11:30:00', 'CP-0001', 401),
      ].join('\n'),
    );
    expect(await episodes()).toMatchObject([
      { state: 'resolved', attemptCount: 1 },
      { state: 'open', attemptCount: 1 },
    ]);
    const [, session] = await attempts();
    expect(session).toMatchObject({
      outcome: 'accepted',
      startedAt: new Date('2026-11-25T09:00:00Z'),
      endedAt: new Date('2026-11-25T10:00:00Z'),
    });
    const found = await inSystemScope(database.db, (tx) =>
      tx.charger.findUniqueOrThrow({ where: { id: charger.id }, include: { session: true } }),
    );
    expect(found).toMatchObject({
      connectionState: 'refused',
      session: null,
      lastConnectedAt: new Date('2026-11-25T09:00:00Z'),
    });
  });

  it('takes only what lies below the prefix, and finds the identity behind it', async () => {
    await freshTenant();
    const at = (path: string) => line('11:00:00', 'X', 404).replace('/ocpp/X', path);
    const { tally } = await run(
      [at('/ev/CP-0002'), at('/evil/CP-0003'), at('/ocpp/CP-0004'), at('/ev/')].join('\n'),
      '/ev',
    );
    expect(tally).toMatchObject({ attempts: 2, skipped: 2 });
    const stored = await attempts();
    expect(new Map(stored.map(({ cause, identity }) => [identity, cause]))).toEqual(
      new Map([
        ['CP-0002', 'never-registered'],
        [null, 'identity-missing'],
      ]),
    );
  });

  it('reads hostile lines and stores them inertly, without secrets', async () => {
    await freshTenant();
    const secret = 'hunter2hunter2';
    const text = Buffer.concat([
      Buffer.from(`${line('11:00:00', `CP?token=${secret}`, 404)}\n`),
      Buffer.from(`${line('11:00:01', '%00%1b%5b31m', 404)}\n`),
      Buffer.from(`${line('11:00:02', '=cmd()|<script>alert(1)</script>', 404)}\n`),
      Buffer.from(line('11:00:03', 'raw-', 404).replace('raw-', 'raw-\0\xff'), 'latin1'),
      Buffer.from(`\n${'x'.repeat(200_000)}\n`),
      Buffer.from(`password=${secret} is no line of a log\n`),
      Buffer.from(line('11:00:04', 'fine', 404)),
    ]);
    const { tally } = await run(text);
    expect(tally).toMatchObject({ lines: 7, attempts: 5, bad: 2 });
    const stored = await attempts();
    expect(stored.map(({ identity }) => identity)).toEqual([
      'CP',
      '\\x00\\x1b[31m',
      'script>',
      'raw-\\x00\\xff',
      'fine',
    ]);
    expect(JSON.stringify([stored, tally])).not.toContain(secret);
  });

  it('counts every line as bad when the format is not known', async () => {
    await freshTenant();
    const { format, tally } = await run('a\nb\nc');
    expect(format).toBeNull();
    expect(tally).toMatchObject({ lines: 3, bad: 3, attempts: 0 });
  });

  it('stores all of a long log, in batches', async () => {
    await freshTenant();
    const lines = Array.from({ length: 3_500 }, (_, index) => {
      const time = new Date(Date.UTC(2026, 10, 25, 9) + index * 1000).toISOString().slice(11, 19);
      return line(time, `CP-${index % 50}`, 404);
    });
    const { tally } = await run(lines.join('\n'));
    expect(tally).toMatchObject({ lines: 3_500, attempts: 3_500, alreadyStored: 0, bad: 0 });
    const count = await inSystemScope(database.db, (tx) =>
      tx.connectionAttempt.count({ where: { tenantId: tenant.id } }),
    );
    expect(count).toBe(3_500);
  });
});
