import { createServer, type TLSSocket } from 'node:tls';
import type { Socket } from 'node:net';
import { inertText } from '@/lib/ocpp/inert-text';
import type { Arrival } from './arrival';

export type TlsDoor = { enter: (arrival: Arrival) => void };

/** Does the TLS handshake of an arrival; exactly one of the two callbacks follows, or a close. */
export function createTlsDoor(options: {
  certificates: readonly { key: string; cert: string }[];
  onSecure: (arrival: Arrival, socket: TLSSocket) => void;
  onFailure: (arrival: Arrival) => void;
}): TlsDoor {
  const arrivals = new WeakMap<Socket, Arrival>();
  const server = createServer({
    key: options.certificates.map((pair) => pair.key),
    cert: options.certificates.map((pair) => pair.cert),
    minVersion: 'TLSv1.2',
    allowHalfOpen: true,
  });

  server.on('secureConnection', (socket) => {
    const arrival = arrivalOf(arrivals, socket);
    socket.on('error', () => socket.destroy());
    if (arrival === undefined) return void socket.destroy();
    arrival.tls = {
      version: socket.getProtocol(),
      serverName: serverNameOf(socket) ?? arrival.tls?.serverName ?? null,
      alert: null,
      errorCode: null,
      handshakeDone: true,
    };
    options.onSecure(arrival, socket);
  });
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
    const arrival = arrivalOf(arrivals, socket);
    if (arrival === undefined) return;
    const code = error.code ?? null;
    arrival.tls = {
      version: arrival.tls?.version ?? null,
      serverName: serverNameOf(socket) ?? arrival.tls?.serverName ?? null,
      alert: alertOf(code),
      errorCode: code === null ? null : inertText(code, 80),
      handshakeDone: false,
    };
    options.onFailure(arrival);
  });

  return {
    enter: (arrival) => {
      arrivals.set(arrival.socket, arrival);
      server.emit('connection', arrival.socket);
    },
  };
}

/**
 * The arrival behind a TLS socket. Node names the wrapped socket nowhere in public, and the
 * addresses of a failed one are gone, so its own field has to do.
 */
function arrivalOf(arrivals: WeakMap<Socket, Arrival>, socket: TLSSocket): Arrival | undefined {
  const { _parent: parent } = socket as TLSSocket & { _parent?: Socket };
  return parent === undefined ? undefined : arrivals.get(parent);
}

function serverNameOf(socket: TLSSocket): string | null {
  const { servername } = socket as TLSSocket & { servername?: string | false | null };
  return typeof servername === 'string' ? inertText(servername, 255) : null;
}

/** `ERR_SSL_TLSV1_ALERT_UNKNOWN_CA` is how OpenSSL says that the peer sent `unknown_ca`. */
function alertOf(code: string | null): string | null {
  const name = /_ALERT_([A-Z_]+)$/.exec(code ?? '')?.[1];
  return name === undefined ? null : name.toLowerCase();
}
