import pg from 'pg';
import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';
import type { BenchRow } from './bench-row';
import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess } from './load-process';
import { alternate, rowsOf, startLoadSide, type LoadSide } from './load-round';
import { createLoadChargers, upgradeBytes, type LoadCharger } from './load-world';

const chargers = { full: 4_000, quick: 1_000 };

/** P2: attempts with a wrong password, explained and stored, against a bare writer of 401. */
export async function benchRefusals(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const known = await createLoadChargers(database, isQuick ? chargers.quick : chargers.full);
  const client = startLoadProcess<ClientCommand, ClientReply>('load-client');
  const gateway = await startLoadSide('gateway', client, database.url);
  const bare = await startLoadSide('bare-401', client);
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 1,
    options: '-c app.tenants=*',
  });
  pool.on('error', () => undefined);
  try {
    const same = wrongRequests(known);
    const again = await measure(gateway, bare, pool, () => same);
    const fresh = await measure(gateway, bare, pool, () => wrongRequests(known));
    return [
      ...rowsOf('P2', 'refused attempts, stored, each the wrong password again', goal, again),
      ...rowsOf('P2', 'refused attempts, stored, each a wrong password never seen', goal, fresh),
    ];
  } finally {
    await Promise.all([gateway.stop(), bare.stop(), client.stop(), pool.end()]);
  }
}

const goal = '>= 0.50';

async function measure(
  gateway: LoadSide,
  bare: LoadSide,
  pool: pg.Pool,
  requestsOfRound: () => readonly Buffer[],
) {
  return alternate(
    async () => {
      const requests = requestsOfRound();
      const before = await refusedSoFar(pool);
      const round = await gateway.run(requests, 401);
      const stored = (await refusedSoFar(pool)) - before;
      if (stored !== requests.length) {
        throw new Error(`${requests.length} attempts were made, and ${stored} are stored.`);
      }
      return round;
    },
    () => bare.run(requestsOfRound(), 401),
  );
}

/** The length of a real one, and like none of them. */
function wrongRequests(known: readonly LoadCharger[]): Buffer[] {
  return known.map((charger) => upgradeBytes(charger, generatePassword()));
}

async function refusedSoFar(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM connection_attempt
     WHERE error_type = 'invalid-credentials' AND diagnosis IS NOT NULL`,
  );
  return rows[0]?.count ?? 0;
}
