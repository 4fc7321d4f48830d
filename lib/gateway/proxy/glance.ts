import { constants, inflateRawSync } from 'node:zlib';

/** What the start of an OCPP-J message tells. Null for what does not look like one. */
export type Glance = { messageType: number; messageId: string; action: string | null };

const start = /^\s*\[\s*(\d{1,3})\s*,\s*"((?:[^"\\]|\\.){1,255})"(?:\s*,\s*"([^"\\]{1,100})")?/;
/** So much may come of a start of 192 bytes, which may be no more than a bomb. */
const maxInflatedStart = 262_144;
/** Ends every message that was deflated by itself, RFC 7692 section 7.2.2. */
const deflateTail = Buffer.from([0x00, 0x00, 0xff, 0xff]);

export function glanceAt(bytes: Buffer, isCompressed: boolean): Glance | null {
  const text = isCompressed ? inflateStart(bytes) : bytes;
  const found = text === null ? null : start.exec(text.toString('utf8', 0, 1024));
  if (found === null) return null;
  const [, messageType, messageId = '', action] = found;
  return { messageType: Number(messageType), messageId, action: action ?? null };
}

function inflateStart(bytes: Buffer): Buffer | null {
  return inflate(bytes, maxInflatedStart);
}

/** A whole message as text, or null when it cannot be read within `maxLength` bytes. */
export function messageText(
  payload: Buffer,
  isCompressed: boolean,
  maxLength: number,
): string | null {
  if (!isCompressed) return payload.toString('utf8');
  return inflate(Buffer.concat([payload, deflateTail]), maxLength)?.toString('utf8') ?? null;
}

function inflate(bytes: Buffer, maxOutputLength: number): Buffer | null {
  try {
    // A flush in place of an end: what there is of a message that was cut off counts as well.
    return inflateRawSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
