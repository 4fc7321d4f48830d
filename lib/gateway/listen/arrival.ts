import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Evidence, Via } from '@/lib/diagnosis/evidence';
import type { ClientCertificate } from './client-certificate';

/**
 * One TCP connection on its way to become a session. Each leaves exactly one attempt record;
 * `phase` says who is to write it.
 */
export type Arrival = {
  /** Also the id of the attempt. */
  readonly id: string;
  readonly socket: Socket;
  /** What HTTP is spoken over: the socket itself, or TLS over it. */
  stream: Duplex;
  readonly transport: Evidence['transport'];
  readonly startedAt: Date;
  readonly startedMs: number;
  /** The charger's, also behind a proxy that is trusted. */
  address: string;
  /** What a proxy in front says. */
  via: Via | null;
  readonly port: number;
  firstBytes: Evidence['firstBytes'];
  /** Start of what was sent in the clear, to read the request line from when no parser can. */
  head: Buffer | null;
  tls: Evidence['tls'];
  /** What it presented over TLS, until that is judged. */
  clientCertificate: ClientCertificate | null;
  /** The address against whose limit it counts until it becomes a session. */
  countedAs: string | null;
  phase: 'silent' | 'tls' | 'http' | 'deciding' | 'settled';
};

/** Where it came in. */
export type Door = { transport: Evidence['transport']; port: number };

export function createArrival(socket: Socket, door: Door, startedAt: Date): Arrival {
  return {
    id: randomUUID(),
    socket,
    stream: socket,
    transport: door.transport,
    startedAt,
    startedMs: performance.now(),
    address: plainAddress(socket.remoteAddress),
    via: null,
    port: door.port,
    firstBytes: 'none',
    head: null,
    tls: null,
    clientCertificate: null,
    countedAs: null,
    phase: 'silent',
  };
}

/** IPv4 addresses as such, also where the socket listens on both families. */
function plainAddress(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}
