import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requireSecret } from '@/lib/runtime/require-secret';
import { readSettings } from '@/lib/runtime/settings';
import { startPostgres } from '@/lib/runtime/start-postgres';
import { createSupervisor } from '@/lib/runtime/supervisor';

const patience = { timeout: 25_000, interval: 100 };
let directory = '';
const lines: string[] = [];
const supervisor = createSupervisor({
  killAfterMs: 10_000,
  print: (name, line) => lines.push(`${name}: ${line}`),
});

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-data-'));
  // PostgreSQL runs as another user when this runs as root.
  await chmod(directory, 0o755);
});
afterAll(async () => {
  await supervisor.stop();
  await rm(directory, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its data over a hard end, and leaves nothing behind when it is stopped', async () => {
    const secrets = await requireSecret(readSettings({ EXOLINK_DATA_DIR: directory }));
    expect((await stat(path.join(directory, 'secrets.json'))).mode & 0o777).toBe(0o600);

    const url = await startPostgres(supervisor, directory, secrets);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const lockFile = path.join(directory, 'postgres', 'postmaster.pid');
    const postmaster = Number((await readFile(lockFile, 'utf8')).split('\n', 1)[0]);

    process.kill(postmaster, 'SIGKILL');
    await vi.waitFor(async () => {
      expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    }, patience);
    expect(lines).toContainEqual(expect.stringMatching(/^postgres: ended with code 1/));

    await supervisor.stop();
    expect(existsSync(lockFile)).toBe(false);
  }, 60_000);

  it('takes over from a server that outlived its supervisor', async () => {
    const secrets = await requireSecret(readSettings({ EXOLINK_DATA_DIR: directory }));
    const first = createSupervisor({ killAfterMs: 10_000, print: () => undefined });
    const second = createSupervisor({ killAfterMs: 10_000, print: () => undefined });
    try {
      const pids: number[] = [];
      const spy = {
        ...first,
        startBase: (spec: Parameters<typeof first.startBase>[0]) => {
          const started = first.startBase(spec);
          pids.push(started.pid() ?? 0);
          return started;
        },
      };
      await startPostgres(spy, directory, secrets);
      // Only its keeper dies: the server itself runs on, with nobody to stop it.
      process.kill(pids[0] ?? 0, 'SIGKILL');
      const stopped = first.stop();
      const url = await startPostgres(second, directory, secrets);
      expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await stopped;
    } finally {
      await second.stop();
    }
  }, 60_000);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
