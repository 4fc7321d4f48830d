import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export type ListeningPort = { port: number; close: () => Promise<void> };

/** Listens for TCP connections. Rejects when the port is in use. */
export async function listenPort(
  host: string,
  port: number,
  onSocket: (socket: Socket, port: number) => void,
): Promise<ListeningPort> {
  // Half-open, like Node's HTTP server: a client that has said all still gets its answer.
  const server = createServer({ allowHalfOpen: true, noDelay: true });
  server.listen(port, host, 1024);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  server.on('connection', (socket: Socket) => onSocket(socket, address.port));
  return {
    port: address.port,
    // Resolves at once: the sockets still open belong to others.
    close: () => {
      server.close();
      return Promise.resolve();
    },
  };
}
