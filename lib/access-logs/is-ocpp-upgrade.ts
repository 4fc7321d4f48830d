import type { LogEntry } from './formats/log-entry';

/** Parts of the paths under which CPMSs take chargers. */
const usualPaths =
  /^\/(?:[^?]*\/)?(?:ocpp[\w.-]*|websockets?|ws|wss|steve|centralsystemservice|charge-?points?|chargers?|cpms|csms)(?:[/?]|$)/i;

/**
 * Does a line tell of a charger that asked for a WebSocket? With a prefix, whatever was asked for
 * below it; else what was let in, or lies where chargers usually connect.
 */
export function isOcppUpgrade(entry: LogEntry, prefix: string | null): boolean {
  const { method, status, target, upgrade } = entry;
  if (method !== 'GET') return false;
  if (upgrade !== undefined && upgrade?.toLowerCase() !== 'websocket') return false;
  // A page, or a health check below the same path.
  if (status !== null && status >= 200 && status < 300 && upgrade === undefined) return false;
  if (prefix !== null) return isBelow(target, prefix);
  return status === 101 || upgrade != null || usualPaths.test(target);
}

function isBelow(target: string, prefix: string): boolean {
  if (!target.startsWith(prefix)) return false;
  const next = target.charAt(prefix.length);
  return prefix.endsWith('/') || next === '' || next === '/' || next === '?';
}
