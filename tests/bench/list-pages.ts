import pg from 'pg';
import type { Context } from '@/lib/context';
import { parseAttemptFilters } from '@/lib/attempts/attempt-filters';
import { listAttempts } from '@/lib/attempts/list-attempts';
import { listRecentAttempts } from '@/lib/attempts/list-recent-attempts';
import { listChargers } from '@/lib/chargers/list-chargers';
import { parseChargerFilters } from '@/lib/chargers/charger-filters';
import { listFailingNow } from '@/lib/overview/list-failing-now';
import { diagnosisOf, plainEvidence } from '@/tests/support/attempt-event';
import { silentLog } from '@/tests/support/silent-log';
import type { BenchDatabase } from './bench-database';
import { percentile, type BenchRow } from './bench-row';

const samples = 200;
const days = 30;

/** P7: p95 of the verbs behind list pages, at ten thousand attempts and at `rows`. */
export async function benchListPages(database: BenchDatabase, rows: number): Promise<BenchRow[]> {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => undefined);
  await pool.query("SELECT set_config('app.tenants', '*', false)");
  await makePartitions(pool);
  await addAttempts(pool, database, 10_000);
  const few = await measureAll(database);
  await addAttempts(pool, database, rows - 10_000);
  const many = await measureAll(database);
  await pool.end();
  return few.map(({ what, p95 }, index) => {
    const ours = many[index]?.p95 ?? Number.NaN;
    return {
      metric: 'P7',
      what: `${what}: p95 at ${rows} attempts, against 10000`,
      ours,
      baseline: p95,
      unit: 'ms',
      ratio: ours / p95,
      goal: '<= 2.50',
    };
  });
}

async function makePartitions(pool: pg.Pool): Promise<void> {
  await pool.query(
    'SELECT ensure_attempt_partition(current_date - day) FROM generate_series(0, $1::int) AS day',
    [days],
  );
}

/** Spread evenly over the chargers and the last days, four in five of them refused. */
async function addAttempts(pool: pg.Pool, database: BenchDatabase, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO connection_attempt (id, started_at, tenant_id, charger_id, identity, outcome,
       error_type, cause, refused_by, status, address, duration_ms, gateway, evidence, diagnosis)
     SELECT gen_random_uuid(), now() - (n::float8 / $1) * interval '${days} days', $2,
       ($3::uuid[])[1 + n % cardinality($3::uuid[])], 'BENCH',
       (CASE WHEN n % 5 = 0 THEN 'accepted' ELSE 'refused' END)::attempt_outcome,
       CASE WHEN n % 5 = 0 THEN NULL ELSE 'invalid-credentials' END,
       'wrong-password', 'gateway', 401, '127.0.0.1', 1.5, 'bench', $4, $5
     FROM generate_series(1, $1::int) AS n`,
    [
      count,
      database.tenantId,
      database.chargerIds,
      JSON.stringify(plainEvidence),
      JSON.stringify(diagnosisOf('invalid-credentials')),
    ],
  );
  await pool.query('ANALYZE connection_attempt');
}

async function measureAll(database: BenchDatabase): Promise<{ what: string; p95: number }[]> {
  const ctx: Context = {
    db: database.db,
    actor: { kind: 'system', name: 'bench' },
    now: () => new Date(),
    log: silentLog,
  };
  const chargerAt = (index: number) =>
    database.chargerIds[(index * 7) % database.chargerIds.length] ?? '';
  const pages: [string, (index: number) => Promise<unknown>][] = [
    ['attempts of a charger', (index) => listAttempts(ctx, { chargerId: chargerAt(index) })],
    [
      'latest attempts',
      () => listRecentAttempts(ctx, { tenantId: null, filters: parseAttemptFilters({}) }),
    ],
    [
      'chargers',
      () => listChargers(ctx, { tenantId: null, filters: parseChargerFilters({}).filters }),
    ],
    ['failing now', () => listFailingNow(ctx, { tenantId: null, errorType: null })],
  ];
  const results = [];
  for (const [what, page] of pages) {
    const times: number[] = [];
    for (let index = 0; index < samples; index += 1) {
      const start = performance.now();
      await page(index);
      times.push(performance.now() - start);
    }
    // The first ones warm up the connection and the plans.
    results.push({ what, p95: percentile(times.slice(20), 0.95) });
  }
  return results;
}
