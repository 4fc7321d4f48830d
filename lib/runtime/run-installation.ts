import { ensureCertificates, type Certificates } from './certificates';
import { checkDatabase } from './check-database';
import { checkPorts } from './check-ports';
import { checkScenario } from './check-scenario';
import { childEnvironment } from './child-environment';
import { configuredCertificates } from './configured-certificates';
import { lockDataDirectory } from './data-lock';
import { ensureBuild } from './ensure-build';
import { ensureClient } from './ensure-client';
import { findCpmsPorts } from './find-cpms-ports';
import { migrateAlone } from './migrate-alone';
import { createPrint, wantsColor, type Print } from './print';
import { processSpecs, type Mode } from './process-specs';
import { readyMessage } from './ready-message';
import { requireSecret } from './require-secret';
import { readSettings, type Settings } from './settings';
import type { StartArguments } from './start-arguments';
import { startPostgres } from './start-postgres';
import { stopOnSignals } from './stop-on-signals';
import type { SupervisedProcess } from './supervised-process';
import { createSupervisor, type Supervisor } from './supervisor';
import { readinessUrls, waitUntilReady } from './wait-until-ready';

const killAfterMs = 12_000;
const dayMs = 86_400_000;

/**
 * Prepares everything and keeps portal, gateway and worker running until a signal comes.
 * Resolves when all of them are ready.
 * @throws StartProblem when something is missing that a person has to provide.
 */
export async function runInstallation(args: StartArguments, mode: Mode): Promise<void> {
  const settings = readSettings({ ...process.env, ...args.environment });
  checkScenario(args, settings.isProduction);
  const print = createPrint(
    (text) => process.stdout.write(text),
    wantsColor(process.stdout, process.env),
  );
  await lockDataDirectory(settings.dataDirectory);
  await checkPorts(wantedPorts(settings));
  const certificates = await certificatesOf(settings);
  const secrets = await requireSecret(settings);
  await ensureClient();

  const supervisor = createSupervisor({ print, killAfterMs });
  const stopping = new AbortController();
  stopOnSignals(
    supervisor,
    () => {
      print('exolink', 'Stopping. A second Ctrl-C ends everything at once.');
      stopping.abort();
    },
    () => print('exolink', 'Everything has stopped.'),
  );
  try {
    const databaseUrl =
      settings.DATABASE_URL ?? (await startPostgres(supervisor, settings.dataDirectory, secrets));
    const found = { databaseUrl, secret: secrets.secret, certificates };
    await startAll(settings, args, mode, found, { supervisor, print, signal: stopping.signal });
  } catch (error) {
    if (stopping.signal.aborted) return;
    await supervisor.stop();
    throw error;
  }
}

type Found = { databaseUrl: string; secret: string; certificates: Certificates };
type Running = { supervisor: Supervisor; print: Print; signal: AbortSignal };

async function startAll(
  settings: Settings,
  args: StartArguments,
  mode: Mode,
  found: Found,
  { supervisor, print, signal }: Running,
): Promise<void> {
  const say = (line: string) => print('exolink', line);
  await checkDatabase(found.databaseUrl);
  const applied = await migrateAlone(found.databaseUrl);
  if (applied.length > 0)
    say(`The database is up to date (migrations applied: ${applied.length}).`);
  if (mode === 'production') await ensureBuild(settings.EXOLINK_DIST_DIR, say, signal);
  const { scenario, seed } = args;
  const demo =
    scenario === null
      ? null
      : { scenario, seed, cpmsPorts: await findCpmsPorts(settings.DEMO_CPMS_PORT, say) };
  // Loaded only now, because it needs the generated client.
  const { prepareData } = await import('./prepare-data');
  const data = await prepareData(settings, found, demo, print);
  signal.throwIfAborted();

  const env = childEnvironment(process.env, settings, found);
  const started = processSpecs(settings, env, mode, demo).map((spec) => supervisor.start(spec));
  renewDaily(settings, found.certificates, started, print);
  await waitUntilReady(
    readinessUrls(settings),
    (names) => say(`Still waiting for ${names.join(' and ')}.`),
    signal,
  );
  process.stdout.write(
    `${readyMessage(settings, { ...data, rootFile: found.certificates.rootFile })}\n`,
  );
}

function certificatesOf(settings: Settings): Promise<Certificates> {
  return settings.TLS_KEY_FILES.length > 0
    ? configuredCertificates(settings.TLS_KEY_FILES, settings.TLS_CERT_FILES)
    : ensureCertificates(settings.dataDirectory, settings.hostNames, new Date());
}

/** A gateway reads its certificates when it starts. */
function renewDaily(
  settings: Settings,
  certificates: Certificates,
  started: readonly SupervisedProcess[],
  print: Print,
): void {
  if (certificates.rootFile === null) return;
  const timer = setInterval(() => {
    ensureCertificates(settings.dataDirectory, settings.hostNames, new Date()).then(
      ({ isRenewed }) => {
        if (isRenewed) started.find(({ name }) => name === 'gateway')?.restart();
      },
      () => print('exolink', 'The certificates could not be renewed. Look at .data/tls.'),
    );
  }, dayMs);
  timer.unref();
}

function wantedPorts(settings: Settings) {
  const { GATEWAY_ADMIN_HOST: admin, GATEWAY_HOST: gateway } = settings;
  return [
    { port: settings.PORTAL_PORT, host: settings.PORTAL_HOST, variable: 'PORTAL_PORT' },
    { port: settings.GATEWAY_WS_PORT, host: gateway, variable: 'GATEWAY_WS_PORT' },
    { port: settings.GATEWAY_WSS_PORT, host: gateway, variable: 'GATEWAY_WSS_PORT' },
    { port: settings.GATEWAY_ADMIN_PORT, host: admin, variable: 'GATEWAY_ADMIN_PORT' },
    { port: settings.WORKER_ADMIN_PORT, host: '127.0.0.1', variable: 'WORKER_ADMIN_PORT' },
  ];
}
