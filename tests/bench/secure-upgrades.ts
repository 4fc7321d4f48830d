import type { BenchDatabase } from './bench-database';
import type { BenchRow } from './bench-row';
import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess } from './load-process';
import { alternate, rowsOf, startLoadSide } from './load-round';
import { createLoadChargers, upgradeBytes } from './load-world';

const chargers = { full: 2_000, quick: 500 };
const what = 'upgrades over TLS, authenticated and recorded, against bare https and ws';

/** P3: a TLS handshake each, and the upgrade in it, against https and ws that do nothing more. */
export async function benchSecureUpgrades(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const known = await createLoadChargers(database, isQuick ? chargers.quick : chargers.full);
  const requests = known.map((charger) => upgradeBytes(charger, charger.password));
  const client = startLoadProcess<ClientCommand, ClientReply>('load-client');
  const gateway = await startLoadSide('gateway', client, database.url);
  const bare = await startLoadSide('bare-wss', client);
  try {
    const pairs = await alternate(
      () => gateway.run(requests, 101, { isSecure: true }),
      () => bare.run(requests, 101, { isSecure: true }),
    );
    return rowsOf('P3', what, '>= 0.90', pairs);
  } finally {
    await Promise.all([gateway.stop(), bare.stop(), client.stop()]);
  }
}
