import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkDatabase } from './check-database';
import { checkPorts } from './check-ports';
import { ensureBuild } from './ensure-build';
import { ensureClient } from './ensure-client';
import { loadEnvironment } from './load-environment';
import { migrateAlone } from './migrate-alone';
import { portalArguments } from './process-specs';
import { projectRoot } from './project-root';
import { reportProblem } from './report-problem';
import { readSettings } from './settings';
import { StartProblem } from './start-problem';

/** `npm run portal`: the portal alone, against the server of DATABASE_URL. */
async function main(): Promise<void> {
  loadEnvironment();
  const settings = readSettings(process.env);
  const { DATABASE_URL: databaseUrl, EXOLINK_SECRET: secret } = settings;
  const missing = [
    ...(databaseUrl === undefined ? ['DATABASE_URL'] : []),
    ...(secret === undefined ? ['EXOLINK_SECRET'] : []),
  ];
  if (databaseUrl === undefined || missing.length > 0) {
    throw new StartProblem(
      `${missing.join(' and ')} must be set for the portal alone. npm start needs neither.`,
    );
  }
  const port = settings.PORTAL_PORT;
  await checkPorts([{ port, host: settings.PORTAL_HOST, variable: 'PORTAL_PORT' }]);
  await ensureClient();
  await checkDatabase(databaseUrl);
  await migrateAlone(databaseUrl);
  await ensureBuild(settings.EXOLINK_DIST_DIR, (line) => process.stdout.write(`${line}\n`));
  await run(portalArguments(settings, 'production'), {
    PORTAL_URL: settings.portalUrl,
    GATEWAY_PUBLIC_URL: settings.stationUrl,
    GATEWAY_PUBLIC_TLS_URL: settings.stationTlsUrl,
  });
}

async function run(args: readonly string[], workedOut: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...workedOut, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      asked.abort();
      child.kill(signal);
    });
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  // Next ends with the signal's number, which is no failure of whoever sent it.
  process.exitCode = asked.signal.aborted ? 0 : (code ?? 1);
}

main().catch(reportProblem);
