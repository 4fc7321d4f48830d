import { limits } from '@/lib/capture/limits';
import { type Budget, createByteBuffer } from '@/lib/capture/streams/byte-buffer';
import { maxControlPayload, opcodes } from '@/lib/ocpp/web-socket-frame';

export type FrameSeen = {
  opcode: number;
  isFinal: boolean;
  isCompressed: boolean;
  length: number;
  /** Unmasked, its start alone where it is long. */
  payload: Uint8Array;
  /** Of the payload, in the stream. */
  position: number;
  atMs: number;
};
export type FrameReader = {
  /** @param position of the bytes, in the stream */
  read: (bytes: Uint8Array, atMs: number, position: number) => void;
  stop: () => void;
};

const keptPayload = 4096;
const longestHeader = 14;

/** Cuts one direction into the frames of RFC 6455 section 5.2. */
export function createFrameReader(
  onFrame: (frame: FrameSeen) => void,
  budget: Budget,
): FrameReader {
  const held = createByteBuffer(limits.heldBytes, budget);
  let skip = 0;
  let heldAt = 0;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    held.clear();
  };

  function next(atMs: number): boolean {
    const bytes = held.bytes();
    const header = headerOf(bytes);
    if (header === null) return false;
    const { headerLength, isMasked, length, opcode } = header;
    if (opcode >= opcodes.close && length > maxControlPayload) {
      stop();
      return false;
    }
    const kept = Math.min(length, keptPayload);
    if (bytes.length < headerLength + kept) return false;
    const payload = bytes.slice(headerLength, headerLength + kept);
    if (isMasked) {
      const mask = bytes.slice(headerLength - 4, headerLength);
      payload.forEach((byte, index) => {
        payload[index] = byte ^ (mask[index & 3] ?? 0);
      });
    }
    const position = heldAt + headerLength;
    const there = Math.min(length, bytes.length - headerLength);
    held.drop(headerLength + there);
    heldAt = position + there;
    skip = length - there;
    const first = header.first;
    onFrame({
      opcode,
      isFinal: (first & 0x80) !== 0,
      isCompressed: (first & 0x40) !== 0,
      length,
      payload,
      position,
      atMs,
    });
    return held.length > 0;
  }

  return {
    read: (bytes, atMs, position) => {
      if (isStopped) return;
      const skipped = Math.min(skip, bytes.length);
      skip -= skipped;
      if (held.length === 0) heldAt = position + skipped;
      if (!held.append(bytes.subarray(skipped))) {
        stop();
        return;
      }
      while (next(atMs));
    },
    stop,
  };
}

function headerOf(bytes: Uint8Array) {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  const short = second & 0x7f;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const isMasked = (second & 0x80) !== 0;
  const headerLength = 2 + lengthBytes + (isMasked ? 4 : 0);
  if (bytes.length < Math.min(headerLength, longestHeader)) return null;
  const length =
    lengthBytes === 0
      ? short
      : bytes.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  return { first, opcode: first & 0x0f, isMasked, headerLength, length };
}
