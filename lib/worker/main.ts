import pg from 'pg';
import { pino } from 'pino';
import { createWorker } from './create-worker';
import { readEnvironment, type WorkerEnvironment } from './environment';
import { serveHealth } from './serve-health';

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
  const health = await serveHealth(environment.WORKER_ADMIN_PORT, pool, worker.isReady);
  log.info({ healthPort: health.port }, 'The worker runs.');

  const stop = async () => {
    health.close();
    await worker.stop();
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
