import type { BenchDatabase } from './bench-database';
import type { BenchRow } from './bench-row';
import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess } from './load-process';
import { alternate, rowsOf, startLoadSide } from './load-round';
import { createLoadChargers, upgradeBytes } from './load-world';

const chargers = { full: 4_000, quick: 2_000 };

/** P1: upgrades that are authenticated, routed and stored, against a bare ws server. */
export async function benchUpgrades(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const known = await createLoadChargers(database, isQuick ? chargers.quick : chargers.full);
  const requests = known.map((charger) => upgradeBytes(charger, charger.password));
  const client = startLoadProcess<ClientCommand, ClientReply>('load-client');
  const gateway = await startLoadSide('gateway', client, database.url);
  const bare = await startLoadSide('bare-ws', client);
  try {
    const pairs = await alternate(
      () => gateway.run(requests, 101),
      () => bare.run(requests, 101),
    );
    return rowsOf('P1', 'accepted upgrades, recorded, against a bare ws server', '>= 0.60', pairs);
  } finally {
    await Promise.all([gateway.stop(), bare.stop(), client.stop()]);
  }
}
