import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';
import { median, type BenchRow } from './bench-row';
import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess } from './load-process';
import { alternate, startLoadSide } from './load-round';
import { createLoadChargers, upgradeBytes, type LoadCharger } from './load-world';

const attempts = { full: 500, quick: 200 };

/** A wrong password against an unknown identity: which it was must not be told by how long it took. */
export async function benchSameTime(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const known = await createLoadChargers(database, attempts[isQuick ? 'quick' : 'full']);
  const unknown = known.map((one) => renamed(one));
  const client = startLoadProcess<ClientCommand, ClientReply>('load-client');
  const { port, stop } = await startLoadSide('gateway', client, database.url);
  /** Milliseconds for each, one after the other. */
  const time = async (chargers: readonly LoadCharger[], expected: number) => {
    const requests = chargers.map((one) => upgradeBytes(one, generatePassword()));
    const start = performance.now();
    const { statuses } = await client.ask({ type: 'run', port, requests, concurrency: 1 });
    const took = performance.now() - start;
    if (statuses.get(expected) !== requests.length) throw new Error(`Not all got ${expected}.`);
    return took / requests.length;
  };
  try {
    const pairs = await alternate(
      () => time(known, 401),
      () => time(unknown, 404),
    );
    return [
      {
        ...{ metric: 'same', what: 'a wrong password, against an unknown identity' },
        ours: median(pairs.map(({ ours }) => ours)),
        baseline: median(pairs.map(({ baseline }) => baseline)),
        unit: 'ms each',
        ratio: median(pairs.map(({ ours, baseline }) => ours / baseline)),
        goal: '0.95 to 1.05',
      },
    ];
  } finally {
    await Promise.all([stop(), client.stop()]);
  }
}

function renamed({ identity, path, password }: LoadCharger): LoadCharger {
  return { password, identity: `${identity}X`, path: `${path}X` };
}
