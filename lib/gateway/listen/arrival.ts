import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Evidence } from '@/lib/diagnosis/evidence';

/**
 * One TCP connection on its way to become a session. Each leaves exactly one attempt record;
 * `phase` says who is to write it.
 */
export type Arrival = {
  /** Also the id of the attempt. */
  readonly id: string;
  readonly socket: Socket;
  readonly transport: Evidence['transport'];
  readonly startedAt: Date;
  readonly startedMs: number;
  readonly address: string;
  readonly port: number;
  firstBytes: Evidence['firstBytes'];
  /** Start of what was sent in the clear, to read the request line from when no parser can. */
  head: Buffer | null;
  tls: Evidence['tls'];
  phase: 'silent' | 'tls' | 'http' | 'deciding' | 'settled';
};

export function createArrival(
  socket: Socket,
  transport: Evidence['transport'],
  startedAt: Date,
): Arrival {
  return {
    id: randomUUID(),
    socket,
    transport,
    startedAt,
    startedMs: performance.now(),
    address: plainAddress(socket.remoteAddress),
    port: socket.localPort ?? 0,
    firstBytes: 'none',
    head: null,
    tls: null,
    phase: 'silent',
  };
}

/** IPv4 addresses as such, also where the socket listens on both families. */
function plainAddress(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}
