import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { createDatabase, type Database } from '@/lib/db/database';
import { silentLog } from './silent-log';

export type TestDatabase = {
  /** URL of a database of this test file alone, as the role that row-level security binds. */
  url: string;
  db: Database;
  /** A verb's context for this actor. `now` can be set. */
  contextFor: (actor: Actor, now?: () => Date) => Context;
};

export const systemActor: Actor = { kind: 'system', name: 'test' };

/** Gives the test file its own copy of the migrated database, dropped when it ends. */
export function useTestDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const opened: { db?: Database } = {};
  const url = () => withDatabase(inject('postgresUrl'), name);

  beforeAll(async () => {
    await admin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE exolink OWNER exolink`));
    opened.db = createDatabase(url(), 4);
  });
  afterAll(async () => {
    await opened.db?.$disconnect();
    await admin(async (client) => {
      await untilEveryoneLeft(client, name);
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  });

  const db = (): Database => {
    if (opened.db === undefined) throw new Error('The test database is open from beforeAll on.');
    return opened.db;
  };
  return {
    get url() {
      return url();
    },
    get db() {
      return db();
    },
    contextFor: (actor, now = () => new Date()) => ({ db: db(), actor, now, log: silentLog }),
  };
}

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(inject('postgresAdminUrl'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(connectionString: string, name: string): string {
  const address = new URL(connectionString);
  address.pathname = `/${name}`;
  return address.toString();
}

/** A pool's end() comes back before its sockets are closed; to be thrown out would be an error. */
async function untilEveryoneLeft(client: pg.Client, name: string): Promise<void> {
  const deadline = Date.now() + 5000;
  const others = 'SELECT 1 FROM pg_stat_activity WHERE datname = $1';
  while (Date.now() < deadline) {
    const { rowCount } = await client.query(others, [name]);
    if (rowCount === 0) return;
    await sleep(10);
  }
}
