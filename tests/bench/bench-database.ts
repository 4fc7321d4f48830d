import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { keepPartitions } from '@/lib/attempts/keep-partitions';
import { createDatabase, type Database } from '@/lib/db/database';
import { migrate } from '@/lib/db/migrate';
import { startEmbeddedPostgres } from '@/lib/runtime/embedded-postgres';
import { createCharger, createTenant } from '@/tests/support/world';
import { statementStatistics } from './sql-time';

export type BenchDatabase = {
  url: string;
  /** The same database as a superuser, whom row-level security does not bind: COPY needs that. */
  superuserUrl: string;
  db: Database;
  tenantId: string;
  tenantSlug: string;
  chargerIds: string[];
  stop: () => Promise<void>;
};

const chargers = 1_000;

/** An embedded PostgreSQL with its durable defaults, one tenant and a thousand chargers. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const directory = await mkdtemp(path.join(tmpdir(), 'exolink-bench-'));
  await chmod(directory, 0o755);
  const postgres = await startEmbeddedPostgres({
    directory,
    password: randomBytes(12).toString('hex'),
    isTemporary: true,
    settings: statementStatistics,
  });
  await migrate(postgres.url, process.cwd());
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  await keepPartitions(pool, new Date(), 365);
  await pool.end();
  const db = createDatabase(postgres.url, 8);
  const tenant = await createTenant(db, 'Bench');
  const chargerIds: string[] = [];
  for (let index = 0; index < chargers; index += 1) {
    const charger = await createCharger(db, tenant.id, {
      identity: `BENCH-${String(index).padStart(6, '0')}`,
      model: 'Eve Single',
    });
    chargerIds.push(charger.id);
  }
  return {
    url: postgres.url,
    superuserUrl: postgres.adminUrl.replace(/postgres$/, 'exolink'),
    db,
    tenantId: tenant.id,
    tenantSlug: tenant.slug,
    chargerIds,
    stop: async () => {
      await db.$disconnect();
      await postgres.stop();
    },
  };
}
