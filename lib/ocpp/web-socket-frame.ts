/** Frames of RFC 6455 section 5.2, as far as a proxy has to read and write them. */

export const opcodes = {
  continuation: 0x0,
  text: 0x1,
  binary: 0x2,
  close: 0x8,
  ping: 0x9,
  pong: 0xa,
} as const;

export const maxControlPayload = 125;
const maxHeaderLength = 14;
const maxReasonBytes = 123;

export type FrameHeader = {
  opcode: number;
  isFinal: boolean;
  isCompressed: boolean;
  /** Reserved bits other than that of compression. */
  hasReservedBits: boolean;
  isMasked: boolean;
  headerLength: number;
  /** Bytes of payload. Infinity for a length that no one can send. */
  length: number;
};

/** Reads the header at `at`, or returns null while it is not whole. */
export function readFrameHeader(bytes: Buffer, at: number): FrameHeader | null {
  const available = bytes.length - at;
  if (available < 2) return null;
  const first = bytes.readUInt8(at);
  const second = bytes.readUInt8(at + 1);
  const shortLength = second & 0x7f;
  const lengthBytes = shortLength === 127 ? 8 : shortLength === 126 ? 2 : 0;
  const isMasked = (second & 0x80) !== 0;
  const headerLength = 2 + lengthBytes + (isMasked ? 4 : 0);
  if (available < headerLength) return null;
  return {
    opcode: first & 0x0f,
    isFinal: (first & 0x80) !== 0,
    isCompressed: (first & 0x40) !== 0,
    hasReservedBits: (first & 0x30) !== 0,
    isMasked,
    headerLength,
    length: lengthBytes === 0 ? shortLength : longLength(bytes, at + 2, lengthBytes),
  };
}

function longLength(bytes: Buffer, at: number, size: number): number {
  if (size === 2) return bytes.readUInt16BE(at);
  // Beyond 32 bits nothing is ever let through: exactness does not matter.
  return bytes.readUInt32BE(at) === 0 ? bytes.readUInt32BE(at + 4) : Infinity;
}

/** The first `count` bytes of the payload of the frame at `at`, unmasked, as a copy. */
export function payloadStart(
  bytes: Buffer,
  at: number,
  header: FrameHeader,
  count: number,
): Buffer {
  const from = at + header.headerLength;
  const payload = Buffer.from(bytes.subarray(from, from + Math.min(count, header.length)));
  if (header.isMasked) {
    const mask = from - 4;
    for (let index = 0; index < payload.length; index += 1) {
      payload[index] = (payload[index] ?? 0) ^ (bytes[mask + (index & 3)] ?? 0);
    }
  }
  return payload;
}

/** A whole, final frame. A mask makes it a client's. */
export function buildFrame(opcode: number, payload: Buffer, mask: Buffer | null = null): Buffer {
  const frame = Buffer.alloc(maxHeaderLength + payload.length);
  frame[0] = 0x80 | opcode;
  let at = 2;
  const maskBit = mask === null ? 0 : 0x80;
  if (payload.length < 126) {
    frame[1] = maskBit | payload.length;
  } else if (payload.length < 65_536) {
    frame[1] = maskBit | 126;
    at = frame.writeUInt16BE(payload.length, at);
  } else {
    frame[1] = maskBit | 127;
    at = frame.writeUInt32BE(payload.length, frame.writeUInt32BE(0, at));
  }
  if (mask !== null) {
    mask.copy(frame, at, 0, 4);
    at += 4;
  }
  payload.copy(frame, at);
  if (mask !== null) {
    for (let index = 0; index < payload.length; index += 1) {
      frame[at + index] = (frame[at + index] ?? 0) ^ (mask[index & 3] ?? 0);
    }
  }
  return frame.subarray(0, at + payload.length);
}

export function buildClosePayload(code: number, reason: string): Buffer {
  let text = Buffer.from(reason);
  if (text.length > maxReasonBytes) text = Buffer.from(reason.slice(0, maxReasonBytes / 3));
  const payload = Buffer.alloc(2 + text.length);
  payload.writeUInt16BE(code);
  text.copy(payload, 2);
  return payload;
}

/** Code and reason of a close frame; both null where it carries none. */
export function readClosePayload(payload: Buffer): { code: number | null; reason: string | null } {
  if (payload.length < 2) return { code: null, reason: null };
  const reason = payload.subarray(2).toString('utf8');
  return { code: payload.readUInt16BE(), reason: reason === '' ? null : reason };
}
