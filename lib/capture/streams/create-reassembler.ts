import { limits } from '@/lib/capture/limits';
import type { Budget } from './byte-buffer';

export type StreamSink = {
  /** @param position of the first byte in the stream, counted from 0 */
  data: (bytes: Uint8Array, atMs: number, position: number) => void;
  /** Bytes that the capture lacks. */
  gap: (missing: number, atMs: number) => void;
};

export type Segment = { sequence: number; payload: Uint8Array; length: number; atMs: number };

export type Reassembler = {
  /** @param sequence number of the first byte to come */
  start: (sequence: number) => void;
  readonly isStarted: boolean;
  /** Tells what the segment was. */
  add: (segment: Segment) => 'new' | 'early' | 'repeated' | 'nothing';
  /** The other side has these bytes: what is missing before them will not come any more. */
  acknowledge: (sequence: number, atMs: number) => void;
  end: (atMs: number) => void;
  sequenceAt: (position: number) => number;
};

type Waiting = { position: number; bytes: Uint8Array; length: number };

// Further ahead than any window: another stream, or no TCP at all.
const maxAhead = 64 * 1024 * 1024;

/** Puts one direction of a connection into order. */
export function createReassembler(sink: StreamSink, budget: Budget): Reassembler {
  let first = 0;
  let next = 0;
  let isStarted = false;
  let waitingBytes = 0;
  const waiting: Waiting[] = [];

  const positionOf = (sequence: number) => next + ((sequence - ((first + next) >>> 0)) | 0);

  function deliver(bytes: Uint8Array, length: number, atMs: number): void {
    const position = next;
    next += length;
    if (bytes.length > 0) sink.data(bytes, atMs, position);
    if (bytes.length < length) sink.gap(length - bytes.length, atMs);
  }

  function release(one: Waiting): void {
    waitingBytes -= one.bytes.length;
    budget.left += one.bytes.length;
  }

  function drain(atMs: number): void {
    for (;;) {
      const [one] = waiting;
      if (one === undefined || one.position > next) return;
      waiting.shift();
      release(one);
      const known = next - one.position;
      if (known < one.length) deliver(one.bytes.subarray(known), one.length - known, atMs);
    }
  }

  function skip(atMs: number): void {
    const [one] = waiting;
    if (one === undefined) return;
    sink.gap(one.position - next, atMs);
    next = one.position;
    drain(atMs);
  }

  function hold(position: number, payload: Uint8Array, length: number, atMs: number): void {
    let at = waiting.length;
    while (at > 0 && (waiting[at - 1]?.position ?? 0) > position) at -= 1;
    // A copy: the piece of the file that it came in is let go.
    waiting.splice(at, 0, { position, bytes: payload.slice(), length });
    waitingBytes += payload.length;
    budget.left -= payload.length;
    const isFull =
      waiting.length > limits.pendingSegments ||
      waitingBytes > limits.pendingBytes ||
      budget.left < 0;
    if (isFull) skip(atMs);
  }

  return {
    start: (sequence) => {
      first = sequence;
      next = 0;
      isStarted = true;
    },
    get isStarted() {
      return isStarted;
    },
    add: ({ atMs, length, payload, sequence }) => {
      if (length === 0) return 'nothing';
      const position = positionOf(sequence);
      // One byte before the next is how a connection is kept alive.
      if (position + length <= next) return length === 1 ? 'nothing' : 'repeated';
      if (position - next > maxAhead) return 'nothing';
      if (position > next) {
        hold(position, payload, length, atMs);
        return 'early';
      }
      const known = next - position;
      deliver(payload.subarray(Math.min(known, payload.length)), length - known, atMs);
      drain(atMs);
      return 'new';
    },
    acknowledge: (sequence, atMs) => {
      while (waiting.length > 0) {
        const end = positionOf(sequence);
        const [one] = waiting;
        if (one === undefined || one.position >= end || one.position <= next) return;
        skip(atMs);
      }
    },
    end: (atMs) => {
      while (waiting.length > 0) skip(atMs);
    },
    sequenceAt: (position) => (first + position) >>> 0,
  };
}
