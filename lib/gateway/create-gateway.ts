import { X509Certificate } from 'node:crypto';
import { createRecurrence } from '@/lib/attempts/recurrence';
import { createAdminServer } from './admin/create-admin-server';
import { createGatewayMetrics } from './admin/gateway-metrics';
import { serveCommands } from './commands/serve-commands';
import { readinessOf } from './admin/readiness-of';
import { createDirectory } from './directory/create-directory';
import { defaultTuning, type GatewayOptions } from './gateway-options';
import { createPasswordVariants } from './handshake/password-variants';
import { createSlowPasswords } from './handshake/slow-passwords';
import { createAttemptHistory } from './limits/attempt-history';
import { createConnectionLimits } from './limits/connection-limits';
import { listenPort } from './listen/listen-port';
import { createGatewayReception } from './receive-attempts';
import { drainSessions } from './session/drain-sessions';
import { keepAlive } from './session/keep-alive';
import { recheckSessions } from './session/recheck-sessions';
import { createSessionLeases } from './session/session-leases';
import { giveWay } from './session/give-way';
import type { Session } from './session/session';
import { createSessionRegistry } from './session/session-registry';
import type { SessionServices } from './session/session-services';

const tenMinutesMs = 600_000;
const timesUntilTrouble = 3;

export type Gateway = {
  wsPort: number;
  wssPort: number;
  adminPort: number;
  /** Lets no one in any more, sends everyone away, and flushes the recorder. */
  close: () => Promise<void>;
};

/** Starts a gateway: two doors for chargers, one for its operators. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const services = createServices(options);
  const { directory, metrics } = services;
  const reception = createGatewayReception(services, options.certificates);
  services.openSockets.read = reception.openSockets;
  options.onMetrics?.(metrics.registry);
  const pings = keepAlive(services);
  recheckSessions(services);
  const commands = serveCommands(services, options.pool);
  let isStopping = false;
  const closers: (() => unknown)[] = [directory.close, pings.stop, commands.stop, reception.stop];
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
    return {
      wsPort: ws.port,
      wssPort: wss.port,
      adminPort: admin.port,
      close: async () => {
        isStopping = true;
        await Promise.all([ws.close(), wss.close()]);
        pings.stop();
        await commands.stop();
        await drainSessions(services);
        reception.stop();
        await leases.stop();
        directory.close();
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
  const repeated = () => createRecurrence({ times: timesUntilTrouble, withinMs: tenMinutesMs });
  return {
    directory: createDirectory({ pool, log }),
    limits: createConnectionLimits(history),
    history,
    sessions,
    slowPasswords: createSlowPasswords(options.fingerprintKey),
    passwordVariants: createPasswordVariants(options.fingerprintKey),
    fingerprintKey: options.fingerprintKey,
    sealingKey: options.sealingKey,
    recorder: options.recorder,
    metrics: createGatewayMetrics(sessions.size, () => openSockets.read()),
    openSockets,
    certificateValidTo: firstExpiry(options.certificates),
    portalUrl: options.portalUrl.replace(/\/+$/, ''),
    node,
    now,
    log,
    tuning,
    quickDrops: repeated(),
    replacements: repeated(),
  } satisfies SessionServices & { openSockets: { read: () => number } };
}

function renewLeases({ log, node, now, pool }: GatewayOptions, services: SessionServices) {
  const { sessions, tuning } = services;
  const { leaseMs, leaseRenewMs: renewMs } = tuning;
  const onDisplaced = (session: Session) => giveWay(session, services);
  return createSessionLeases({ pool, sessions, node, now, leaseMs, renewMs, log, onDisplaced });
}

function firstExpiry(certificates: GatewayOptions['certificates']): Date {
  const expiries = certificates.map(({ cert }) => Date.parse(new X509Certificate(cert).validTo));
  return new Date(Math.min(...expiries));
}
