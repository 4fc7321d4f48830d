import { createRecurrence } from '@/lib/attempts/recurrence';
import { createAdminServer } from './admin/create-admin-server';
import { createGatewayMetrics } from './admin/gateway-metrics';
import { serveCommands } from './commands/serve-commands';
import { readinessOf } from './admin/readiness-of';
import { exposeCertificates } from './certificates/expose-certificates';
import { recordCertificateChanges } from './certificates/record-certificate-changes';
import { createClientTrust } from './directory/client-trust';
import { loadAddresses } from './directory/load-addresses';
import { createTenantHosts } from './directory/tenant-hosts';
import { createAddressBook } from './limits/address-book';
import { createDirectory } from './directory/create-directory';
import { defaultTuning, type GatewayOptions } from './gateway-options';
import { createPasswordVariants } from './handshake/password-variants';
import { createSlowPasswords } from './handshake/slow-passwords';
import { createAddressList, isListed } from '@/lib/access/address-list';
import { createAttemptHistory } from './limits/attempt-history';
import { createConnectionLimits } from './limits/connection-limits';
import { listenPort } from './listen/listen-port';
import { createCpmsAnswers } from './proxy/cpms-answers';
import { describeCertificates } from './certificates/server-certificates';
import { createGatewayReception } from './receive-attempts';
import { drainSessions } from './session/drain-sessions';
import { keepAlive } from './session/keep-alive';
import { recheckSessions } from './session/recheck-sessions';
import { createSessionLeases } from './session/session-leases';
import { giveWay } from './session/give-way';
import { createSessionRegistry } from './session/session-registry';
import type { SessionServices } from './session/session-services';

const tenMinutesMs = 600_000;
const timesUntilTrouble = 3;

export type Gateway = {
  wsPort: number;
  wssPort: number;
  adminPort: number;
  /** For new handshakes; sessions that are open keep what they have. */
  useCertificates: (pairs: GatewayOptions['certificates']) => void;
  /** Lets no one in any more, sends everyone away, and flushes the recorder. */
  close: () => Promise<void>;
};

/** Starts a gateway: two doors for chargers, one for its operators. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const services = createServices(options);
  const { directory, metrics } = services;
  const reception = createGatewayReception(services, options.certificates);
  services.openSockets.read = reception.openSockets;
  exposeCertificates(metrics.registry, () => services.certificates.all);
  options.onMetrics?.(metrics.registry);
  const pings = keepAlive(services);
  recheckSessions(services);
  const commands = serveCommands(services, options.pool);
  const changes = recordCertificateChanges(options);
  let isStopping = false;
  const closers: (() => unknown)[] = [
    directory.close,
    services.clientTrust.close,
    services.tenantHosts.close,
    changes.stop,
    pings.stop,
    commands.stop,
    reception.stop,
  ];
  try {
    const ws = await listenPort(options.host, options.wsPort, (socket, port) =>
      reception.receive(socket, { transport: 'ws', port }),
    );
    closers.push(ws.close);
    const wss = await listenPort(options.host, options.wssPort, (socket, port) =>
      reception.receive(socket, { transport: 'wss', port }),
    );
    closers.push(wss.close);
    const admin = await createAdminServer({
      host: options.adminHost ?? '127.0.0.1',
      port: options.adminPort,
      metrics,
      readiness: () =>
        readinessOf({
          isStopping,
          hasDirectory: directory.isLoaded(),
          isListening: directory.isListening(),
          isSpooling: options.recorder.isHealthy?.() === false,
        }),
    });
    // Not before the ports are ours: a second process of this name must not touch its rows.
    const leases = renewLeases(options, services);
    changes.note(services.certificates.all, options.now());
    void loadAddresses(options.pool, services.addresses, options.now(), options.log);
    return {
      wsPort: ws.port,
      wssPort: wss.port,
      adminPort: admin.port,
      useCertificates: (pairs) => {
        reception.useCertificates(pairs);
        services.certificates = describeCertificates(pairs);
        changes.note(services.certificates.all, options.now());
      },
      close: async () => {
        isStopping = true;
        await Promise.all([ws.close(), wss.close()]);
        pings.stop();
        await commands.stop();
        await drainSessions(services);
        reception.stop();
        await leases.stop();
        directory.close();
        services.clientTrust.close();
        services.tenantHosts.close();
        changes.stop();
        await options.recorder.flush();
        await admin.close();
      },
    };
  } catch (error) {
    await Promise.all(closers.map((close) => close()));
    throw error;
  }
}

function createServices(options: GatewayOptions) {
  const tuning = { ...defaultTuning, ...options.tuning };
  const { log, node, now, pool } = options;
  const sessions = createSessionRegistry();
  const history = createAttemptHistory();
  const openSockets = { read: () => 0 };
  const directory = createDirectory({ pool, log });
  const proxies = createAddressList(options.trustedProxies ?? []);
  const repeated = () => createRecurrence({ times: timesUntilTrouble, withinMs: tenMinutesMs });
  return {
    directory,
    clientTrust: createClientTrust({ pool, directory, log }),
    tenantHosts: createTenantHosts({ pool, directory, log }),
    addresses: createAddressBook(),
    limits: createConnectionLimits(history),
    history,
    sessions,
    cpmsAnswers: createCpmsAnswers(),
    slowPasswords: createSlowPasswords(options.fingerprintKey),
    passwordVariants: createPasswordVariants(options.fingerprintKey),
    fingerprintKey: options.fingerprintKey,
    sealingKey: options.sealingKey,
    recorder: options.recorder,
    metrics: createGatewayMetrics(sessions.size, () => openSockets.read()),
    openSockets,
    certificates: describeCertificates(options.certificates),
    isTrustedProxy: (address: string) => isListed(proxies, address),
    portalUrl: options.portalUrl.replace(/\/+$/, ''),
    node,
    now,
    log,
    tuning,
    quickDrops: repeated(),
    replacements: repeated(),
  } satisfies SessionServices & { openSockets: { read: () => number } };
}

function renewLeases(options: GatewayOptions, services: SessionServices) {
  const { log, node, now, pool } = options;
  const certificates = () =>
    services.certificates.all.map(({ fingerprint, validTo }) => ({ value: fingerprint, validTo }));
  const { sessions, tuning } = services;
  const { leaseMs, leaseRenewMs: renewMs } = tuning;
  return createSessionLeases({
    pool,
    sessions,
    node,
    certificates,
    now,
    leaseMs,
    renewMs,
    log,
    onDisplaced: (session) => giveWay(session, services),
  });
}
