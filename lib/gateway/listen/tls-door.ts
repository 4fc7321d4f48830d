import { createServer, type TLSSocket } from 'node:tls';
import type { Socket } from 'node:net';
import { inertText } from '@/lib/ocpp/inert-text';
import type { Arrival } from './arrival';
import { certificateSeen, createCertificateReader } from './client-certificate';

/** More than an alert or a HelloRetryRequest has, and less than any certificate. */
const withoutCertificateBytes = 300;

export type ServerPair = { key: string; cert: string };

export type TlsDoor = {
  enter: (arrival: Arrival) => void;
  /** New handshakes get these; connections that stand keep what they have. */
  useCertificates: (pairs: readonly ServerPair[]) => void;
};

/** Does the TLS handshake of an arrival; exactly one of the two callbacks follows, or a close. */
export function createTlsDoor(options: {
  certificates: readonly ServerPair[];
  asksForCertificate: () => boolean;
  onSecure: (arrival: Arrival, socket: TLSSocket) => void;
  onFailure: (arrival: Arrival) => void;
}): TlsDoor {
  const arrivals = new WeakMap<Socket, Arrival>();
  const readCertificate = createCertificateReader();

  const onSecure = (socket: TLSSocket, isAsked: boolean) => {
    const arrival = arrivalOf(arrivals, socket);
    socket.on('error', () => socket.destroy());
    if (arrival === undefined) return void socket.destroy();
    // From here on a client that has said all still gets its answer.
    socket.allowHalfOpen = true;
    arrival.tls = {
      version: socket.getProtocol(),
      serverName: serverNameOf(socket) ?? arrival.tls?.serverName ?? null,
      alert: null,
      errorCode: null,
      handshakeDone: true,
    };
    if (isAsked) {
      arrival.clientCertificate = readCertificate(socket);
      const own = arrival.clientCertificate?.[0];
      arrival.tls.clientCertificate = own === undefined ? null : certificateSeen(own);
    }
    options.onSecure(arrival, socket);
  };
  const onFailure = (error: NodeJS.ErrnoException, socket: TLSSocket) => {
    const arrival = arrivalOf(arrivals, socket);
    if (arrival === undefined) return;
    const code = error.code ?? null;
    arrival.tls = {
      version: null,
      serverName: null,
      ...arrival.tls,
      alert: alertOf(code),
      errorCode: code === null ? null : inertText(code, 80),
      handshakeDone: false,
      certificateSent: isCertificateSent(arrival.socket),
    };
    options.onFailure(arrival);
  };

  // Without `rejectUnauthorized` the handshake succeeds, and the checks say what is wrong.
  const open = (isAsked: boolean) => {
    const asking = { requestCert: isAsked, rejectUnauthorized: false };
    const server = createServer({ ...contextOf(options.certificates), ...asking });
    server.on('secureConnection', (socket) => onSecure(socket, isAsked));
    server.on('tlsClientError', onFailure);
    return server;
  };
  const servers = { plain: open(false), asking: open(true) };

  return {
    enter: (arrival) => {
      arrivals.set(arrival.socket, arrival);
      // A client that leaves during the handshake is gone: nothing can be answered.
      arrival.socket.allowHalfOpen = false;
      const server = options.asksForCertificate() ? servers.asking : servers.plain;
      server.emit('connection', arrival.socket);
    },
    useCertificates: (pairs) => {
      for (const server of Object.values(servers)) server.setSecureContext(contextOf(pairs));
    },
  };
}

function contextOf(pairs: readonly ServerPair[]) {
  return {
    key: pairs.map((pair) => pair.key),
    cert: pairs.map((pair) => pair.cert),
    minVersion: 'TLSv1.2',
  } as const;
}

/** Ends the evidence of a handshake that the client left, or that took too long. */
export function noteBrokenHandshake(
  { socket, tls }: Arrival,
  errorCode: 'ECONNRESET' | 'ERR_TLS_HANDSHAKE_TIMEOUT',
): void {
  if (tls === null || tls.handshakeDone) return;
  tls.errorCode ??= errorCode;
  tls.certificateSent = isCertificateSent(socket);
}

function isCertificateSent(socket: Socket): boolean {
  return socket.bytesWritten > withoutCertificateBytes;
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
