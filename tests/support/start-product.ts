import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@/lib/runtime/free-port';

const startTimeoutMs = 180_000;

export type Product = {
  environment: Record<string, string>;
  /** What it has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
};

/**
 * Starts the product as a person would, with `npm start`, on free ports.
 * @param settings further variables, such as DATABASE_URL.
 * @throws Error with all that it printed when it does not become ready.
 */
export async function startProduct(
  settings: Record<string, string>,
  words: readonly string[] = [],
): Promise<Product> {
  const [portal, ws, wss, gatewayAdmin, workerAdmin] = (await freePorts(5)).map(String);
  const environment = {
    PORTAL_PORT: `${portal}`,
    PORTAL_URL: `http://localhost:${portal}`,
    GATEWAY_WS_PORT: `${ws}`,
    GATEWAY_WSS_PORT: `${wss}`,
    GATEWAY_ADMIN_PORT: `${gatewayAdmin}`,
    WORKER_ADMIN_PORT: `${workerAdmin}`,
    GATEWAY_PUBLIC_URL: `ws://localhost:${ws}`,
    GATEWAY_PUBLIC_TLS_URL: `wss://localhost:${wss}`,
    ...settings,
  };
  const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, 'lib/runtime/start.ts', ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const keep = (chunk: Buffer) => lines.push(chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const output = () => lines.join('');
  await waitUntilReady(child, output, [
    `http://localhost:${portal}/readyz`,
    `http://127.0.0.1:${gatewayAdmin}/readyz`,
    `http://127.0.0.1:${workerAdmin}/readyz`,
  ]);
  return { environment, output, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function waitUntilReady(
  child: ChildProcess,
  output: () => string,
  urls: readonly string[],
): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && child.exitCode === null) {
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
