import path from 'node:path';
import { collectDefaultMetrics } from 'prom-client';
import pg from 'pg';
import { pino } from 'pino';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import { readPairs } from './certificates/read-pairs';
import { watchCertificates } from './certificates/watch-certificates';
import { createGateway } from './create-gateway';
import { readEnvironment } from './environment';
import { createRecorder } from './record/create-recorder';

const poolSize = 8;
const connectTimeoutMs = 3_000;
/** Draining takes less; what is not done by then is not going to be. */
const stopWithinMs = 10_000;

try {
  await main();
} catch (error) {
  process.stderr.write(`${problemOf(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = pino({ level: environment.LOG_LEVEL, base: undefined });
  const files = { keyFiles: environment.TLS_KEY_FILES, certFiles: environment.TLS_CERT_FILES };
  const certificates = await readPairs(files);
  const pool = new pg.Pool({
    connectionString: environment.DATABASE_URL,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    options: '-c app.tenants=*',
  });
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to Postgres was lost.'));

  const { EXOLINK_NODE: node } = environment;
  const spoolDirectory = path.join(
    path.resolve(environment.EXOLINK_DATA_DIR),
    'spool',
    fileName(node),
  );
  const recorder = await createRecorder({ pool, spoolDirectory, log });
  const gateway = await createGateway({
    host: environment.GATEWAY_HOST,
    wsPort: environment.GATEWAY_WS_PORT,
    wssPort: environment.GATEWAY_WSS_PORT,
    adminHost: environment.GATEWAY_ADMIN_HOST,
    adminPort: environment.GATEWAY_ADMIN_PORT,
    certificates,
    pool,
    recorder,
    fingerprintKey: fingerprintKey(environment.EXOLINK_SECRET),
    sealingKey: sealingKey(environment.EXOLINK_SECRET),
    portalUrl: environment.PORTAL_URL,
    trustedProxies: environment.GATEWAY_TRUSTED_PROXIES,
    node,
    now: () => new Date(),
    log,
    tuning: {
      maxPayloadBytes: environment.GATEWAY_MAX_MESSAGE_BYTES,
      cpmsTimeoutMs: environment.GATEWAY_CPMS_TIMEOUT_MS,
    },
    onMetrics: (register) => collectDefaultMetrics({ register }),
  });
  const watched = watchCertificates({
    files,
    inUse: certificates,
    onChange: gateway.useCertificates,
    log,
  });
  const { adminPort, wsPort, wssPort } = gateway;
  log.info({ wsPort, wssPort, adminPort, node }, 'The gateway runs.');

  stopOnSignal(async () => {
    watched.stop();
    await gateway.close();
    await recorder.close();
    await pool.end();
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const handle = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}

function fileName(node: string): string {
  return node.replace(/[^a-z0-9._-]/gi, '_');
}

/** One line that says what to do. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port ?? ''} is in use. Stop what listens there, or set another GATEWAY_*_PORT.`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `Port ${port} may not be used by this account. Set another GATEWAY_*_PORT.`;
  }
  return error.message;
}
