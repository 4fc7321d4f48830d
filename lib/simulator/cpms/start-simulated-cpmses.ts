import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import type { Scenario } from '@/prisma/scenarios/scenario';
import type { ScenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import type { CpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { createUpgradeDesk } from './upgrade-desk';

const host = '127.0.0.1';
/** Its certificate expired when this was over. */
const issuedAt = new Date('2024-03-01');

export type SimulatedCpmses = { stop: () => Promise<void> };

/**
 * The CPMSs of a scenario: all of them behind two ports, told apart by the path of their URL.
 * @param say called with a line for a port that cannot be had; their chargers find it down.
 */
export async function startSimulatedCpmses(
  scenario: Scenario,
  secrets: ScenarioSecrets,
  { port, tlsPort }: CpmsPorts,
  say: (line: string) => void,
): Promise<SimulatedCpmses> {
  const desk = createUpgradeDesk(scenario, secrets);
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const streams = new Set<Duplex>();
  const root = await issueRoot('Simulated CPMS', issuedAt);
  const { certificate: cert, key } = await issueServer(root, [host], 'ecdsa', issuedAt);
  const servers = [
    { server: createServer(), at: port },
    { server: createSecureServer({ key, cert }), at: tlsPort },
  ];
  for (const { at, server } of servers) {
    server.on('connection', (stream: Duplex) => {
      streams.add(stream);
      stream.on('close', () => streams.delete(stream));
    });
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      stream.on('error', () => undefined);
      desk.receive(request, stream, head, sockets);
    });
    server.on('request', (_request, response) => response.writeHead(404).end());
    const problem = await listen(server, at);
    if (problem !== null) {
      say(`The simulated CPMSs cannot use port ${at} (${problem}): their chargers find them down.`);
    }
  }
  return {
    stop: async () => {
      for (const stream of streams) stream.destroy();
      await Promise.all(servers.map(({ server }) => close(server)));
    },
  };
}

/** The error code when it does not work. */
function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(null));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
