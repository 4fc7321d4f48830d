import pg from 'pg';
import { importAccessLog, type ImportedLog } from '@/lib/access-logs/import-access-log';
import { createReportStore } from '@/lib/access-logs/store-reports';
import { readRetentionDays } from '@/lib/worker/environment';
import { findDatabase } from './find-database';
import { importSummary } from './import-summary';
import { createImportProgress } from './import-progress';
import { importUsage, parseImportArguments, type ImportArguments } from './import-arguments';
import { loadEnvironment } from './load-environment';
import { openLog } from './log-source';
import { reportProblem } from './report-problem';
import { readSettings } from './settings';
import { StartProblem } from './start-problem';

/** Where an attempt's page names the gateway that saw it. */
const sourceName = 'access log';

/** `npm run import`: chargers' attempts from the access log of a proxy. */
async function main(): Promise<void> {
  loadEnvironment();
  const args = parseImportArguments(process.argv.slice(2));
  if (args.wantsHelp) {
    process.stdout.write(`${importUsage}\n`);
    return;
  }
  const settings = readSettings(process.env);
  const databaseUrl = await findDatabase(settings.DATABASE_URL, settings.dataDirectory);
  const retentionDays = readRetentionDays(process.env);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const startedMs = performance.now();
    const imported = await run(args, pool, retentionDays);
    const elapsedMs = performance.now() - startedMs;
    const summary = importSummary(imported, { elapsedMs, isDryRun: args.isDryRun, retentionDays });
    process.stdout.write(`${summary.join('\n')}\n`);
    // A log of which nothing could be read is most likely not what was meant.
    if (imported.tally.bad === imported.tally.lines) process.exitCode = 2;
  } finally {
    await pool.end();
  }
}

async function run(
  args: ImportArguments,
  pool: pg.Pool,
  retentionDays: number,
): Promise<ImportedLog> {
  const tenant = await findTenant(pool, args.tenant);
  const source = await openLog(args.file, process.stdin);
  const progress = createImportProgress(process.stderr, () => performance.now());
  const store = args.isDryRun
    ? () => Promise.resolve({ events: [], alreadyStored: 0 })
    : createReportStore(pool, tenant, sourceName);
  try {
    return await importAccessLog(source.chunks, {
      tenantId: tenant.id,
      format: args.format,
      zone: args.zone,
      prefix: args.prefix,
      now: new Date(),
      retentionDays,
      store,
      onProgress: (tally) =>
        progress.show({ tally, bytesRead: source.bytesRead(), totalBytes: source.totalBytes }),
    });
  } finally {
    progress.clear();
  }
}

async function findTenant(pool: pg.Pool, slug: string) {
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.tenants', '*', false)");
    const { rows } = await client.query<{ id: string; slug: string; name: string }>(
      'SELECT id, slug, name FROM tenant WHERE slug = $1',
      [slug],
    );
    const [tenant] = rows;
    if (tenant !== undefined) return tenant;
    const known = await client.query<{ slug: string }>(
      'SELECT slug FROM tenant ORDER BY slug LIMIT 20',
    );
    const names = known.rows.map((row) => row.slug).join(', ');
    throw new StartProblem(`There is no tenant "${slug}". There are: ${names || 'none yet'}.`);
  } finally {
    // It saw every tenant: nobody else gets this connection.
    client.release(true);
  }
}

main().catch(reportProblem);
