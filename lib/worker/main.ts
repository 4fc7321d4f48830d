import pg from 'pg';
import { pino } from 'pino';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import { createDatabase } from '@/lib/db/database';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { runBulks } from '@/lib/bulk-fixes/run-bulks';
import { runBroadcasts } from '@/lib/tickets/problem/run-broadcasts';
import { clockLoop } from './clock-loop';
import { createWorker } from './create-worker';
import { readEnvironment, type WorkerEnvironment } from './environment';
import { serveHealth } from './serve-health';
import { startIncomingMail, startMail } from './start-mail';
import { startWebhooks } from './start-webhooks';
import { workOff } from './work-off';

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
  const mail = startMail(environment, pool, log);
  const webhooks = startWebhooks(environment, pool, log);
  const clocks = clockLoop(pool, log);
  const incoming = startIncomingMail(environment, db, log);
  const bulkContext = { db, now: context.now, log };
  const services = servicesOf(environment);
  const stopBulkFixes = workOff(
    {
      run: (isStopping) => runBulks(bulkContext, services, isStopping),
      complaint: 'Bulk fixes wait for Postgres.',
    },
    log,
  );
  const stopBroadcasts = workOff(
    {
      run: () => runBroadcasts(pool, context.now()),
      complaint: 'Messages to the tickets of a problem wait for Postgres.',
    },
    log,
  );
  const health = await serveHealth(environment.WORKER_ADMIN_PORT, pool, worker.isReady);
  log.info({ healthPort: health.port }, 'The worker runs.');

  const stop = async () => {
    health.close();
    const stopped = [
      worker.stop(),
      stopBulkFixes(),
      stopBroadcasts(),
      mail.stop(),
      clocks.stop(),
      incoming.stop(),
      webhooks.stop(),
    ];
    await Promise.all(stopped);
    await db.$disconnect();
    await pool.end();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** What is only shown on pages, such as the gateway's address, is not needed here. */
function servicesOf(environment: WorkerEnvironment): FixServices {
  const { EXOLINK_SECRET: secret } = environment;
  return {
    fingerprintKey: fingerprintKey(secret),
    sealingKey: sealingKey(secret),
    gatewayUrl: environment.GATEWAY_PUBLIC_URL ?? 'ws://localhost:9220',
    gatewayTlsUrl: environment.GATEWAY_PUBLIC_TLS_URL ?? 'wss://localhost:9221',
    // No fix that installs certificates is applied in bulk.
    rootCertificate: () => Promise.resolve(null),
  };
}

function hostsOf(environment: WorkerEnvironment): string[] {
  const urls = [environment.GATEWAY_PUBLIC_URL, environment.GATEWAY_PUBLIC_TLS_URL];
  return [...new Set(urls.flatMap((url) => (url === undefined ? [] : new URL(url).hostname)))];
}
