import { setTimeout as wait } from 'node:timers/promises';
import { startBareRefusal, startBareSecure, startBareWebSocket } from './bare-servers';
import { startLoadGateway } from './load-gateway';
import { cpuOfThisProcess, type Usage } from './load-process';

export type ServerKind = 'gateway' | 'bare-ws' | 'bare-wss' | 'bare-401';
/** `settle` answers once every connection is closed and everything is stored. */
export type ServerCommand = { type: 'ask' | 'flush' | 'settle' | 'memory' };
export type ServerReply = Usage & {
  port: number;
  /** Its port for TLS, 0 where it has none. */
  securePort: number;
  /** Resident bytes; after collecting garbage where `memory` was asked for. */
  residentBytes: number;
  /** Chargers connected, or open sockets of a server that knows no chargers. */
  sessions: number;
};

export type Running = {
  port: number;
  securePort: number;
  openSockets: () => Promise<number>;
  sessions: () => Promise<number>;
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/** One side of a measurement, for as long as its parent lives. `load-server.ts <kind> [database]`. */
const [kind, databaseUrl = ''] = process.argv.slice(2);
const running = await startServer();
process.on('message', ({ type }: ServerCommand) => {
  void carryOut(type)
    .then(reply)
    .then((message) => process.send?.(message));
});
process.on('disconnect', () => void running.close().finally(() => process.exit()));

function startServer(): Promise<Running> {
  if (kind === 'gateway') return startLoadGateway(databaseUrl);
  if (kind === 'bare-wss') return startBareSecure();
  return kind === 'bare-ws' ? startBareWebSocket() : startBareRefusal();
}

async function carryOut(type: ServerCommand['type']): Promise<void> {
  while (type === 'settle' && (await running.openSockets()) > 0) await wait(20);
  if (type !== 'ask') await running.flush();
  for (let time = 0; type === 'memory' && time < 4; time += 1) {
    globalThis.gc?.();
    await wait(100);
  }
}

async function reply(): Promise<ServerReply> {
  return {
    port: running.port,
    securePort: running.securePort,
    residentBytes: process.memoryUsage.rss(),
    sessions: await running.sessions(),
    ...cpuOfThisProcess(),
  };
}
