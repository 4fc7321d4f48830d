import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess, type LoadProcess } from './load-process';
import type { ServerCommand, ServerKind, ServerReply } from './load-server';
import { median, type BenchRow } from './bench-row';

const concurrency = 64;
const rounds = 5;
/** Until the code is compiled: a gateway runs for months. */
const warmUps = 3;

/** What one round of one side took. */
export type Round = {
  perSecond: number;
  /** CPU time per attempt, microseconds. */
  serverCpu: number;
  clientCpu: number;
};

export type LoadSide = {
  server: LoadProcess<ServerCommand, ServerReply>;
  port: number;
  run: (
    requests: readonly Buffer[],
    expectedStatus: number,
    options?: { isSecure?: boolean },
  ) => Promise<Round>;
  stop: () => Promise<void>;
};

/** Starts a server of this kind; the rounds are measured from outside of it and of the client. */
export async function startLoadSide(
  kind: ServerKind,
  client: LoadProcess<ClientCommand, ClientReply>,
  databaseUrl = '',
): Promise<LoadSide> {
  const server = startLoadProcess<ServerCommand, ServerReply>('load-server', [kind, databaseUrl]);
  const { port, securePort } = await server.ask({ type: 'ask' });
  return {
    server,
    port,
    run: async (requests, expectedStatus, { isSecure = false } = {}) => {
      const serverBefore = await server.ask({ type: 'ask' });
      const clientBefore = await client.ask({ type: 'release' });
      const start = performance.now();
      const done = await client.ask({
        type: 'run',
        port: isSecure ? securePort : port,
        isSecure,
        requests,
        concurrency,
      });
      const serverAfter = await server.ask({ type: 'flush' });
      const seconds = (performance.now() - start) / 1000;
      const right = done.statuses.get(expectedStatus) ?? 0;
      if (right !== requests.length) {
        const seen = [...done.statuses].map(([status, count]) => `${count} x ${status}`).join(', ');
        throw new Error(`${kind} answered ${seen} instead of ${expectedStatus} throughout.`);
      }
      await client.ask({ type: 'release' });
      await server.ask({ type: 'settle' });
      const each = (before: number, after: number) => ((after - before) * 1000) / requests.length;
      return {
        perSecond: requests.length / seconds,
        serverCpu: each(serverBefore.cpuMs, serverAfter.cpuMs),
        clientCpu: each(clientBefore.cpuMs, done.cpuMs),
      };
    },
    stop: server.stop,
  };
}

export type Pair<Measured = Round> = { ours: Measured; baseline: Measured };

/** Five pairs of rounds, in turn, after some of each that warm up. */
export async function alternate<Measured>(
  ours: (round: number) => Promise<Measured>,
  baseline: (round: number) => Promise<Measured>,
): Promise<Pair<Measured>[]> {
  const pairs: Pair<Measured>[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    pairs.push({ ours: await ours(round), baseline: await baseline(round) });
  }
  return pairs.slice(warmUps);
}

/** A row for the rate and one for the CPU time; void where the client was the busier side. */
export function rowsOf(metric: string, what: string, goal: string, pairs: Pair[]): BenchRow[] {
  const of = (side: keyof Pair, value: keyof Round) =>
    median(pairs.map((pair) => pair[side][value]));
  const ratio = (compare: (pair: Pair) => number) => median(pairs.map(compare));
  const clientCpu = of('baseline', 'clientCpu');
  const isVoid = clientCpu > of('baseline', 'serverCpu');
  const note = `client ${clientCpu.toFixed(0)} µs${isVoid ? ', VOID: client-bound' : ''}`;
  return [
    {
      metric,
      what: `${what} (${note})`,
      ours: of('ours', 'perSecond'),
      baseline: of('baseline', 'perSecond'),
      unit: 'per s',
      ratio: ratio(({ ours, baseline }) => ours.perSecond / baseline.perSecond),
      goal,
    },
    {
      metric,
      what: `${what}: CPU of the server process, baseline to ours`,
      ours: of('ours', 'serverCpu'),
      baseline: of('baseline', 'serverCpu'),
      unit: 'µs each',
      ratio: ratio(({ ours, baseline }) => baseline.serverCpu / ours.serverCpu),
      goal,
    },
  ];
}
