import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, type TestTenant } from '@/tests/support/world';

/** `npm run import`, as a person starts it. */

const database = useTestDatabase();
let tenant: TestTenant;
let folder: string;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  folder = await mkdtemp(path.join(tmpdir(), 'exolink-logs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(words: readonly string[], input = '') {
  const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, 'lib/runtime/import-log.ts', ...words], {
    env: { ...process.env, DATABASE_URL: database.url, EXOLINK_SECRET: 'x'.repeat(32) },
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output.join('') };
}

/** Of the past hour, so that it lies within retention whenever the test runs. */
function log(): string {
  return [0, 1, 2, 3]
    .map((index) => {
      const time = new Date(Date.now() - 3_600_000 + index * 1000).toISOString();
      return `[${time}] "GET /ocpp/CLI-${index % 2} HTTP/1.1" 404 - 0 0 3 2 "203.0.113.7" "OCPP" "6b1c" "ocpp.example.com" "10.0.0.5:8080"`;
    })
    .concat('password=hunter2hunter2 is not a line of a log')
    .join('\n');
}

const count = () =>
  inSystemScope(database.db, (tx) =>
    tx.connectionAttempt.count({ where: { tenantId: tenant.id } }),
  );

it('imports a packed file, and the same from standard input stores nothing again', async () => {
  const text = log();
  const file = path.join(folder, 'access.log.gz');
  await writeFile(file, gzipSync(text));
  const first = await run([file, '--tenant', tenant.slug]);
  expect(first.code).toBe(0);
  expect(first.output).toMatch(/5 lines of envoy in/);
  expect(first.output).toMatch(/4 {2}connection attempts/);
  expect(first.output).toMatch(/4 {3,}stored\n/);
  expect(first.output).toMatch(/1 {2}lines that cannot be read/);
  expect(first.output).not.toContain('hunter2');
  expect(await count()).toBe(4);

  const again = await run(['-', '--tenant', tenant.slug, '--format', 'envoy'], text);
  expect(again.code).toBe(0);
  expect(again.output).toMatch(/4 {3,}stored before/);
  expect(await count()).toBe(4);
});

it('ends with a code and a reason when it cannot', async () => {
  const missing = await run([path.join(folder, 'none.log'), '--tenant', tenant.slug]);
  expect(missing).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no file') as string,
  });
  const foreign = await run(['-', '--tenant', 'nobody']);
  expect(foreign).toMatchObject({
    code: 1,
    output: expect.stringContaining(tenant.slug) as string,
  });
  const noise = await run(['-', '--tenant', tenant.slug], 'a\nb\n');
  expect(noise).toMatchObject({ code: 2, output: expect.stringContaining('--format') as string });
  const broken = path.join(folder, 'broken.gz');
  await writeFile(broken, gzipSync(log()).subarray(0, 60));
  expect((await run([broken, '--tenant', tenant.slug])).code).toBe(1);
});
