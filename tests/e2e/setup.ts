import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/lib/runtime/embedded-postgres';
import { freePort } from '@/lib/runtime/free-port';

const startTimeoutMs = 120_000;

/** Starts the product as a person would, `npm start`, on free ports and a database of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'exolink-e2e-'));
  await chmod(directory, 0o755);
  const postgres = await startEmbeddedPostgres({
    directory: path.join(directory, 'database'),
    password: randomBytes(12).toString('hex'),
    settings: ['fsync=off', 'synchronous_commit=off'],
  });
  const ports = await freePorts(5);
  const [portal, ws, wss, gatewayAdmin, workerAdmin] = ports.map(String);
  const environment = {
    DATABASE_URL: postgres.url,
    EXOLINK_SECRET: randomBytes(32).toString('hex'),
    EXOLINK_DATA_DIR: path.join(directory, 'data'),
    PORTAL_PORT: portal,
    PORTAL_URL: `http://localhost:${portal}`,
    GATEWAY_WS_PORT: ws,
    GATEWAY_WSS_PORT: wss,
    GATEWAY_ADMIN_PORT: gatewayAdmin,
    WORKER_ADMIN_PORT: workerAdmin,
    GATEWAY_PUBLIC_URL: `ws://localhost:${ws}`,
    GATEWAY_PUBLIC_TLS_URL: `wss://localhost:${wss}`,
  };
  const product = startProduct(environment);
  await waitUntilReady(product, [
    `http://localhost:${portal}/readyz`,
    `http://127.0.0.1:${gatewayAdmin}/readyz`,
    `http://127.0.0.1:${workerAdmin}/readyz`,
  ]);
  // The tests run in processes of their own: the environment is what they share.
  Object.assign(process.env, environment);
  return async () => {
    product.child.kill('SIGTERM');
    if (product.child.exitCode === null) await once(product.child, 'exit');
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

type Product = { child: ChildProcess; output: () => string };

function startProduct(environment: Record<string, string | undefined>): Product {
  const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, 'lib/runtime/start.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const keep = (chunk: Buffer) => lines.push(chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => lines.join('') };
}

async function waitUntilReady({ child, output }: Product, urls: readonly string[]): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const answers = await Promise.all(urls.map(isReady));
    if (answers.every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGKILL');
  throw new Error(`The product did not start:\n${output()}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
