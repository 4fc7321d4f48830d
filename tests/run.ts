import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './support/browser';

/**
 * The whole of `npm test`: every check in turn, each with its own output, and one closing line
 * that counts all of them. A check that is not a test suite counts as one test.
 */

type Count = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const buildFolder = process.env.EXOLINK_DIST_DIR ?? '.next';
const boundaries = ['app', 'components', 'lib', 'prisma', '--config', '.dependency-cruiser.cjs'];

const total: Count = { passed: 0, failed: 0 };
const reports = await mkdtemp(path.join(tmpdir(), 'exolink-reports-'));

try {
  await main();
} finally {
  await rm(reports, { recursive: true, force: true });
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function main(): Promise<void> {
  // Where there is none, its installation waits for a network and not for a core.
  const browser = ensureBrowser().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  });
  await check('database client', ['tsx', 'lib/runtime/generate-client.ts']);
  const build = check('build', ['tsx', 'lib/runtime/build.ts']);
  await Promise.all([
    build,
    inTurn([
      () => check('format', ['oxfmt', '--check']),
      () => check('dead code', ['knip']),
      () => check('boundaries', ['depcruise', ...boundaries]),
      () => routeTypes(build),
      () => check('lint and types', ['oxlint', '--no-ignore']),
    ]),
  ]);
  await vitest();
  await playwright(await browser);
}

/** Once the build has written types for its routes, which it does first; typed rules read them. */
async function routeTypes(build: Promise<void>): Promise<void> {
  const file = path.join(buildFolder, 'types', 'validator.ts');
  const ended = build.then(() => 'ended');
  while (!existsSync(file)) {
    const next = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
    if (next === 'ended') return;
  }
}

async function inTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}

async function check(name: string, command: readonly string[]): Promise<void> {
  const { code, output } = await run(command, {});
  add(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (code !== 0) process.stdout.write(`${output}\n`);
}

async function vitest(): Promise<void> {
  const file = path.join(reports, 'vitest.json');
  const { code } = await run(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { live: true },
  );
  const report = await readReport(file, vitestReport);
  add('unit, integration and gateway tests', {
    passed: report?.numPassedTests ?? 0,
    // A suite that could not run at all has no failed test to show for it.
    failed: Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1),
  });
}

async function playwright(browser: string | null): Promise<void> {
  if (browser === null) {
    add('end-to-end tests', { passed: 0, failed: 1 });
    return;
  }
  const file = path.join(reports, 'playwright.json');
  const { code } = await run(['playwright', 'test', '--reporter=list,json'], {
    live: true,
    environment: { EXOLINK_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const stats = (await readReport(file, playwrightReport))?.stats;
  add('end-to-end tests', {
    passed: stats?.expected ?? 0,
    failed: Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code === 0 ? 0 : 1),
  });
}

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  const mark = count.failed === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(`${mark} ${name}: ${count.passed} passed, ${count.failed} failed\n`);
}

async function readReport<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function run(
  [bin, ...words]: readonly string[],
  options: { live?: boolean; environment?: Record<string, string> },
): Promise<{ code: number | null; output: string }> {
  const child = spawn(path.join('node_modules/.bin', bin ?? ''), words, {
    stdio: [
      'ignore',
      options.live === true ? 'inherit' : 'pipe',
      options.live === true ? 'inherit' : 'pipe',
    ],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.environment },
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
