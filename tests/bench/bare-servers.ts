import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { promisify } from 'node:util';
import { WebSocketServer } from 'ws';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import type { Running } from './load-server';

/** What an upgrade costs at the least: the server that the gateway is built on, doing nothing. */
export function startBareWebSocket(): Promise<Running> {
  const server = createServer();
  acceptEverything(server);
  return listen(server, false);
}

/** The same over TLS. */
export async function startBareSecure(): Promise<Running> {
  const server = createSecureServer(await benchCertificate());
  acceptEverything(server);
  return listen(server, true);
}

export function startBareRefusal(): Promise<Running> {
  const server = createServer();
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  return listen(server, false);
}

/** Of the kind that every charger can check: both sides of a measurement have one like it. */
export async function benchCertificate(): Promise<{ cert: string; key: string }> {
  const root = await issueRoot('Bench root', new Date());
  const { certificate, key } = await issueServer(root, ['localhost'], 'ecdsa', new Date());
  return { cert: certificate, key };
}

function acceptEverything(server: Server): void {
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false });
  webSockets.on('connection', (socket) => socket.on('error', () => undefined));
}

async function listen(server: Server, isSecure: boolean): Promise<Running> {
  server.listen(0, '127.0.0.1', 1024);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  const openSockets = promisify(server.getConnections.bind(server));
  return {
    port: address.port,
    securePort: isSecure ? address.port : 0,
    openSockets,
    sessions: openSockets,
    flush: () => Promise.resolve(),
    close: () => {
      server.closeAllConnections();
      return Promise.resolve();
    },
  };
}
