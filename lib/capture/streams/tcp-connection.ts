import type { Budget } from './byte-buffer';
import type { TcpPart, UnreachablePart } from '@/lib/capture/packets/packet';
import { tcpFlags } from '@/lib/capture/packets/packet';
import { createReassembler, type Reassembler } from './create-reassembler';

export type Side = 'client' | 'server';
export const otherSide = { client: 'server', server: 'client' } as const;

/** What happens on a connection, in the order of the capture. */
export type ConnectionListener = {
  handshake: (side: Side, what: 'syn' | 'syn-again' | 'syn-ack', atMs: number) => void;
  data: (side: Side, bytes: Uint8Array, atMs: number, stream: StreamPlace) => void;
  gap: (side: Side, missing: number, atMs: number) => void;
  end: (side: Side, how: 'fin' | 'rst', atMs: number) => void;
  zeroWindow: (side: Side, atMs: number) => void;
};

/** Where in the numbers of TCP the bytes lie, for those who want to find them in the file again. */
export type StreamPlace = { position: number; sequenceAt: (position: number) => number };

export type TcpFacts = {
  startedMs: number;
  lastMs: number;
  /** When a side last sent bytes for the first time. */
  lastDataMs: number | null;
  synCount: number;
  isAnswered: boolean;
  isRefused: boolean;
  /** The capture began when the connection stood. */
  isMidway: boolean;
  unreachable: UnreachablePart['why'] | null;
  end: { by: Side; how: 'fin' | 'rst'; atMs: number } | null;
  bytes: Record<Side, number>;
  repeated: Record<Side, number>;
  /** Repeated since the other side last let hear of itself. */
  unheard: Record<Side, number>;
  missingBytes: number;
  zeroWindows: number;
};

export type TcpConnection = {
  facts: TcpFacts;
  add: (side: Side, packet: TcpPart, atMs: number) => void;
  finish: () => void;
};

export function createTcpConnection(
  listener: ConnectionListener,
  startedMs: number,
  budget: Budget,
): TcpConnection {
  const facts: TcpFacts = {
    startedMs,
    lastMs: startedMs,
    lastDataMs: null,
    synCount: 0,
    isAnswered: false,
    isRefused: false,
    isMidway: false,
    unreachable: null,
    end: null,
    bytes: { client: 0, server: 0 },
    repeated: { client: 0, server: 0 },
    unheard: { client: 0, server: 0 },
    missingBytes: 0,
    zeroWindows: 0,
  };
  const streams = { client: streamOf('client'), server: streamOf('server') };
  const isZero = { client: false, server: false };

  function streamOf(side: Side): Reassembler {
    const stream: Reassembler = createReassembler(
      {
        data: (bytes, atMs, position) => {
          facts.bytes[side] += bytes.length;
          facts.lastDataMs = atMs;
          listener.data(side, bytes, atMs, { position, sequenceAt: stream.sequenceAt });
        },
        gap: (missing, atMs) => {
          facts.missingBytes += missing;
          listener.gap(side, missing, atMs);
        },
      },
      budget,
    );
    return stream;
  }

  function open(side: Side, { flags, sequence }: TcpPart, atMs: number): void {
    const isAnswer = (flags & tcpFlags.ack) !== 0;
    if (isAnswer) {
      if (!facts.isAnswered) listener.handshake(side, 'syn-ack', atMs);
      facts.isAnswered = true;
    } else {
      listener.handshake(side, facts.synCount === 0 ? 'syn' : 'syn-again', atMs);
      facts.synCount += 1;
    }
    if (!streams[side].isStarted) streams[side].start((sequence + 1) >>> 0);
  }

  function end(side: Side, how: 'fin' | 'rst', atMs: number): void {
    const isFirst = facts.end === null;
    if (how === 'rst' && side === 'server' && !facts.isAnswered && !facts.isMidway) {
      facts.isRefused = true;
    }
    if (isFirst) facts.end = { by: side, how, atMs };
    if (isFirst || how === 'rst' || facts.end?.by !== side) listener.end(side, how, atMs);
  }

  return {
    facts,
    add: (side, packet, atMs) => {
      const { acknowledgement, flags, length, payload, sequence, window } = packet;
      const other = otherSide[side];
      facts.lastMs = Math.max(facts.lastMs, atMs);
      facts.unheard[other] = 0;
      if ((flags & tcpFlags.syn) !== 0) {
        open(side, packet, atMs);
        return;
      }
      if (!streams[side].isStarted) {
        facts.isMidway ||= side === 'client' && facts.synCount === 0;
        streams[side].start(sequence);
      }
      const kind = streams[side].add({ sequence, payload, length, atMs });
      if (kind === 'repeated') {
        facts.repeated[side] += 1;
        facts.unheard[side] += 1;
      }
      if ((flags & tcpFlags.ack) !== 0) streams[other].acknowledge(acknowledgement, atMs);
      if ((flags & tcpFlags.rst) !== 0) {
        end(side, 'rst', atMs);
        return;
      }
      if (window === 0 && !isZero[side]) {
        facts.zeroWindows += 1;
        listener.zeroWindow(side, atMs);
      }
      isZero[side] = window === 0;
      if ((flags & tcpFlags.fin) !== 0) end(side, 'fin', atMs);
    },
    finish: () => {
      streams.client.end(facts.lastMs);
      streams.server.end(facts.lastMs);
    },
  };
}
