import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable, type BenchRow } from './bench-row';
import { openBenchDatabase, type BenchDatabase } from './bench-database';
import { benchListPages } from './list-pages';
import { benchRefusals } from './refusals';
import { benchStoredEvents } from './stored-events';
import { benchUpgrades } from './upgrades';

/** `npm run bench -- [--only P6,P7] [--rows 1000000]`: ratios within one run, as table and JSON. */
const { values } = parseArgs({
  options: { only: { type: 'string' }, rows: { type: 'string', default: '1000000' } },
});
const rows = Number(values.rows);
const benches: Record<string, (database: BenchDatabase) => Promise<BenchRow[]>> = {
  P1: benchUpgrades,
  P2: benchRefusals,
  P6: benchStoredEvents,
  P7: (database) => benchListPages(database, rows),
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
await writeFile(file, JSON.stringify({ machine, rows, results }, null, 2));
process.stdout.write(`${formatTable(results)}\n\nAs JSON: ${file}\n`);
process.exit();
