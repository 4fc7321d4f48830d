import pg from 'pg';
import { pino } from 'pino';
import { createDatabase } from '@/lib/db/database';
import { createWorker } from './create-worker';
import { readEnvironment, type WorkerEnvironment } from './environment';
import { serveHealth } from './serve-health';
import { startBulkFixes } from './start-bulk-fixes';
import { startIncomingMail, startMail } from './start-mail';
import { startBroadcasts, startClocks } from './start-ticket-loops';
import { startWebhooks } from './start-webhooks';

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = pino({ level: environment.LOG_LEVEL, base: undefined });
  const pool = new pg.Pool({ connectionString: environment.DATABASE_URL, max: 4 });
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to Postgres was lost.'));
  const context = {
    pool,
    now: () => new Date(),
    retentionDays: environment.RETENTION_DAYS,
    hosts: hostsOf(environment),
  };
  const worker = await createWorker(environment.DATABASE_URL, context, log);
  const db = createDatabase(environment.DATABASE_URL, 5);
  const loops = [
    startMail(environment, pool, log),
    startIncomingMail(environment, db, log),
    startWebhooks(environment, pool, log),
    startClocks(pool, log),
    startBroadcasts(pool, log),
    startBulkFixes(environment, db, log),
  ];
  const health = await serveHealth(environment.WORKER_ADMIN_PORT, pool, worker.isReady);
  log.info({ healthPort: health.port }, 'The worker runs.');

  const stop = async () => {
    health.close();
    await Promise.all([worker, ...loops].map((one) => one.stop()));
    await db.$disconnect();
    await pool.end();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

function hostsOf(environment: WorkerEnvironment): string[] {
  const urls = [environment.GATEWAY_PUBLIC_URL, environment.GATEWAY_PUBLIC_TLS_URL];
  return [...new Set(urls.flatMap((url) => (url === undefined ? [] : new URL(url).hostname)))];
}
