import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import path from 'node:path';
import pg from 'pg';
import type { Registry } from 'prom-client';
import { WebSocketServer } from 'ws';
import { sealingKey } from '@/lib/credentials/seal';
import { createGateway } from '@/lib/gateway/create-gateway';
import { createRecorder } from '@/lib/gateway/record/create-recorder';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { silentLog } from '@/tests/support/silent-log';
import { cpuOfThisProcess } from './load-process';
import { benchFingerprintKey } from './load-world';

export type ServerKind = 'gateway' | 'bare-ws' | 'bare-401';
/** `settle` answers once every connection is closed and everything is stored. */
export type ServerCommand = { type: 'port' | 'flush' | 'settle' | 'usage' };
export type ServerReply = { port: number; cpuMs: number };

type Running = {
  port: number;
  openSockets: () => Promise<number>;
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/** One side of P1 or P2, for as long as its parent lives. `load-server.ts <kind> [database]`. */
const [kind, databaseUrl = ''] = process.argv.slice(2);
const running = await startServer();
process.on('message', ({ type }: ServerCommand) => {
  void carryOut(type).then(() =>
    process.send?.({ port: running.port, ...cpuOfThisProcess() } satisfies ServerReply),
  );
});
process.on('disconnect', () => void running.close().finally(() => process.exit()));

async function carryOut(type: ServerCommand['type']): Promise<void> {
  while (type === 'settle' && (await running.openSockets()) > 0) await wait(20);
  if (type === 'settle' || type === 'flush') await running.flush();
}

function startServer(): Promise<Running> {
  if (kind === 'gateway') return startGateway(databaseUrl);
  return kind === 'bare-ws' ? startBareWebSocket() : startBareRefusal();
}

async function startGateway(url: string): Promise<Running> {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: '-c app.tenants=*' });
  pool.on('error', () => undefined);
  const spoolDirectory = await mkdtemp(path.join(tmpdir(), 'exolink-bench-spool-'));
  const recorder = await createRecorder({ pool, spoolDirectory, log: silentLog });
  const root = await issueRoot('Bench root', new Date());
  const { certificate, key } = await issueServer(root, ['localhost'], 'ecdsa', new Date());
  const opened: { registry?: Registry } = {};
  const gateway = await createGateway({
    host: '127.0.0.1',
    wsPort: 0,
    wssPort: 0,
    adminPort: 0,
    certificates: [{ cert: certificate, key }],
    pool,
    recorder,
    sealingKey: sealingKey('a bench secret that is long enough'),
    fingerprintKey: benchFingerprintKey,
    portalUrl: 'https://portal.example',
    node: 'bench',
    now: () => new Date(),
    log: silentLog,
    onMetrics: (registry) => {
      opened.registry = registry;
    },
    tuning: { drainMs: 0 },
  });
  const openSockets = async () => {
    const metric = await opened.registry?.getSingleMetric('exolink_open_sockets')?.get();
    return metric?.values[0]?.value ?? 0;
  };
  return {
    port: gateway.wsPort,
    openSockets,
    flush: recorder.flush,
    close: async () => {
      await gateway.close();
      await recorder.close();
      await pool.end();
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}

/** What an upgrade costs at the least: the server that the gateway is built on, doing nothing. */
async function startBareWebSocket(): Promise<Running> {
  const server = createServer();
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false });
  webSockets.on('connection', (socket) => socket.on('error', () => undefined));
  return listen(server);
}

async function startBareRefusal(): Promise<Running> {
  const server = createServer();
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  return listen(server);
}

async function listen(server: Server): Promise<Running> {
  server.listen(0, '127.0.0.1', 1024);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  return {
    port: address.port,
    openSockets: promisify(server.getConnections.bind(server)),
    flush: () => Promise.resolve(),
    close: () => {
      server.closeAllConnections();
      return Promise.resolve();
    },
  };
}
