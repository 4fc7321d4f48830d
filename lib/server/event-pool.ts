import 'server-only';
import pg from 'pg';
import { environment } from './environment';
import { log } from './log';

const poolSize = 4;
const connectTimeoutMs = 5_000;

const processWide = globalThis as typeof globalThis & { exolinkEventPool?: pg.Pool };

/** Plain connections for storing reported attempts in sets. Lives on to survive hot reloading. */
export function eventPool(): pg.Pool {
  processWide.exolinkEventPool ??= openPool();
  return processWide.exolinkEventPool;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: environment().databaseUrl,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  pool.on('error', (error) => {
    log().warn({ err: error }, 'A connection to Postgres was lost.');
  });
  return pool;
}
