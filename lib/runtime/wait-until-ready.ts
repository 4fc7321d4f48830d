import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from './settings';

const pollMs = 250;
const slowMs = 60_000;

/** Where each process says whether it can do its work. */
export function readinessUrls(settings: Settings): Record<string, string> {
  return {
    portal: urlAt(settings.PORTAL_HOST, settings.PORTAL_PORT),
    gateway: urlAt(settings.GATEWAY_ADMIN_HOST, settings.GATEWAY_ADMIN_PORT),
    worker: urlAt(undefined, settings.WORKER_ADMIN_PORT),
  };
}

/** One that listens everywhere is asked at the loopback interface. */
function urlAt(host: string | undefined, port: number): string {
  const isEverywhere = host === undefined || host === '0.0.0.0' || host === '::';
  const at = isEverywhere ? '127.0.0.1' : host;
  return `http://${at.includes(':') ? `[${at}]` : at}:${port}/readyz`;
}

/**
 * Resolves when every address answers 200.
 * @param onSlow called with the names still missing after a minute, and each minute after that.
 */
export async function waitUntilReady(
  urls: Record<string, string>,
  onSlow: (names: string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const missing = new Set(Object.keys(urls));
  let slowAt = performance.now() + slowMs;
  while (missing.size > 0) {
    for (const name of [...missing]) {
      if (await isReady(urls[name] ?? '', signal)) missing.delete(name);
    }
    if (missing.size > 0 && performance.now() > slowAt) {
      slowAt += slowMs;
      onSlow([...missing]);
    }
    if (missing.size > 0) await wait(pollMs, undefined, { signal });
  }
}

async function isReady(url: string, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted();
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
