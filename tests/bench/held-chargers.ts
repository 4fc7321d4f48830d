import { setTimeout as wait } from 'node:timers/promises';
import type { BenchDatabase } from './bench-database';
import type { BenchRow } from './bench-row';
import { openHeldWorld, startHeldSide } from './held-load';

const chargers = { full: 9_000, quick: 2_000 };
const holdMs = { full: 30_000, quick: 5_000 };

/** Idle proxied chargers in one process, against twice as many sockets of a bare ws server. */
export async function benchHeldChargers(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const count = isQuick ? chargers.quick : chargers.full;
  const forMs = isQuick ? holdMs.quick : holdMs.full;
  const world = await openHeldWorld(database, count);
  try {
    const requests = world.requests();
    const ours = await hold('gateway', requests, forMs, database.url);
    const baseline = await hold('bare-ws', [...requests, ...requests], 0);
    const seconds = forMs / 1000;
    return [
      {
        metric: 'held',
        what: `proxied chargers still there after ${seconds} s, of those let in (${ours.openSeconds.toFixed(0)} s to open)`,
        ours: ours.left,
        baseline: count,
        unit: 'chargers',
        ratio: ours.left / count,
        goal: '= 1.00',
      },
      {
        metric: 'held',
        what: `resident memory with ${count} of them, against ${2 * count} bare ws sockets`,
        ours: ours.residentBytes / 2 ** 20,
        baseline: baseline.residentBytes / 2 ** 20,
        unit: 'MB',
        ratio: ours.residentBytes / baseline.residentBytes,
        goal: '<= 1.50',
      },
    ];
  } finally {
    await world.stop();
  }
}

async function hold(
  kind: 'gateway' | 'bare-ws',
  requests: readonly Buffer[],
  forMs: number,
  databaseUrl = '',
): Promise<{ left: number; residentBytes: number; openSeconds: number }> {
  const side = await startHeldSide(kind, databaseUrl);
  try {
    const startedMs = performance.now();
    await side.open(requests);
    const openSeconds = (performance.now() - startedMs) / 1000;
    await wait(forMs);
    const { onClients, onServer, residentBytes } = await side.look();
    return { left: Math.min(onClients, onServer), residentBytes, openSeconds };
  } finally {
    await side.stop();
  }
}
