import type { BenchDatabase } from './bench-database';
import { median, type BenchRow } from './bench-row';
import { openHeldWorld, startHeldSide } from './held-load';
import { alternate } from './load-round';

const chargers = { full: 3_000, quick: 800 };
/** Opened before the first look: what a process needs once is not what a connection needs. */
const warmUpShare = 0.25;

/** P4: memory per idle proxied charger, against two bare WebSockets. */
export async function benchIdleMemory(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const world = await openHeldWorld(database, isQuick ? chargers.quick : chargers.full, 'deflate');
  const plain = world.requests();
  const ours = (requests: readonly Buffer[]) => bytesEach('gateway', requests, 1, database.url);
  try {
    const pairs = await alternate(
      () => ours(plain),
      () => bytesEach('bare-ws', [...plain, ...plain], 2),
    );
    const offered = await alternate(
      () => ours(world.requests(true)),
      () => ours(plain),
    );
    return [
      rowOf('memory per idle proxied charger, against two bare ws sockets', '<= 1.50', pairs),
      rowOf('the same with permessage-deflate agreed on, against without', '<= 1.10', offered),
    ];
  } finally {
    await world.stop();
  }
}

/** What the later connections added, as both looks are at a process that is warm. */
async function bytesEach(
  kind: 'gateway' | 'bare-ws',
  requests: readonly Buffer[],
  socketsEach: number,
  databaseUrl = '',
): Promise<number> {
  const side = await startHeldSide(kind, databaseUrl);
  try {
    const warmUp = Math.floor(requests.length * warmUpShare);
    await side.open(requests.slice(0, warmUp));
    const before = await side.look();
    await side.open(requests.slice(warmUp));
    const after = await side.look();
    const added = (requests.length - warmUp) / socketsEach;
    return (after.residentBytes - before.residentBytes) / added;
  } finally {
    await side.stop();
  }
}

function rowOf(
  what: string,
  goal: string,
  pairs: readonly { ours: number; baseline: number }[],
): BenchRow {
  return {
    metric: 'P4',
    what,
    ours: median(pairs.map(({ ours }) => ours)) / 1024,
    baseline: median(pairs.map(({ baseline }) => baseline)) / 1024,
    unit: 'KB',
    ratio: median(pairs.map(({ baseline, ours }) => ours / baseline)),
    goal,
  };
}
