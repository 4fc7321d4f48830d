import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable, type BenchRow } from './bench-row';
import { openBenchDatabase, type BenchDatabase } from './bench-database';
import { benchBadPasswords } from './bad-passwords';
import { benchBulkFixes } from './bulk-fixes';
import { benchHeldChargers } from './held-chargers';
import { benchIdleMemory } from './idle-memory';
import { benchListPages } from './list-pages';
import { benchRefusals } from './refusals';
import { benchRoundTrips } from './round-trips';
import { benchSameTime } from './same-time';
import { benchSecureUpgrades } from './secure-upgrades';
import { benchStorm } from './storm';
import { benchStoredEvents } from './stored-events';
import { benchTicketSearch } from './ticket-search';
import { benchUpgrades } from './upgrades';

/**
 * `npm run bench -- [--only P6,P7] [--rows 1000000] [--quick]`: ratios within one run, as table
 * and JSON. `--quick` takes about a minute for each, with smaller loads.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const { quick: isQuick } = values;
const rows = Number(values.rows ?? (isQuick ? 100_000 : 1_000_000));
type Bench = (database: BenchDatabase) => Promise<BenchRow[]>;
const benches: Record<string, Bench> = {
  P1: (database) => benchUpgrades(database, isQuick),
  P2: (database) => benchRefusals(database, isQuick),
  P3: (database) => benchSecureUpgrades(database, isQuick),
  P4: (database) => benchIdleMemory(database, isQuick),
  P5: (database) => benchRoundTrips(database, isQuick),
  P6: benchStoredEvents,
  P7: (database) => benchListPages(database, rows),
  P9: (database) => benchStorm(database, isQuick),
  P10: (database) => benchBadPasswords(database, isQuick),
  same: (database) => benchSameTime(database, isQuick),
  bulk: benchBulkFixes,
  tickets: (database) => benchTicketSearch(database, isQuick ? 10_000 : 100_000),
  held: (database) => benchHeldChargers(database, isQuick),
};
const chosen = values.only?.split(',') ?? Object.keys(benches);
const results: BenchRow[] = [];
for (const [metric, bench] of Object.entries(benches)) {
  if (!chosen.includes(metric)) continue;
  process.stderr.write(`${metric} ...\n`);
  const database = await openBenchDatabase();
  try {
    results.push(...(await bench(database)));
  } catch (error) {
    process.stderr.write(
      `${metric} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  } finally {
    await database.stop();
  }
}
const file = path.join('.data', 'bench', `${new Date().toISOString().replaceAll(':', '-')}.json`);
await mkdir(path.dirname(file), { recursive: true });
const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
await writeFile(file, JSON.stringify({ machine, rows, isQuick, results }, null, 2));
process.stdout.write(`${formatTable(results)}\n\nAs JSON: ${file}\n`);
process.exit();
