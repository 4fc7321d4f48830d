import { isIP } from 'node:net';

/** PROXY protocol, versions 1 and 2: https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt */

const signature = Buffer.from('0d0a0d0a000d0a515549540a', 'hex');
const maxLength1 = 107;
const maxLength2 = 4096;
const tlsType = 0x20;

export type ProxyHeader =
  | { kind: 'none' }
  /** The start of one: more has to come. */
  | { kind: 'incomplete'; version: 1 | 2 }
  | { kind: 'unusable'; version: 1 | 2; problem: 'malformed' | 'too-long' }
  | {
      kind: 'header';
      version: 1 | 2;
      /** Bytes, all that belongs to it included. */
      length: number;
      /** Null where the proxy speaks for itself, such as for a health check. */
      address: string | null;
      isSecure: boolean | null;
    };

/** Reads the header at the start of a connection, as far as it has arrived. */
export function parseProxyHeader(bytes: Buffer): ProxyHeader {
  if (startsWith(bytes, signature)) return parseVersion2(bytes);
  if (startsWith(bytes, Buffer.from('PROXY '))) return parseVersion1(bytes);
  return { kind: 'none' };
}

/** So far, at least: what is shorter than the prefix may still become it. */
function startsWith(bytes: Buffer, prefix: Buffer): boolean {
  const length = Math.min(bytes.length, prefix.length);
  return length > 0 && bytes.subarray(0, length).equals(prefix.subarray(0, length));
}

function parseVersion1(bytes: Buffer): ProxyHeader {
  const end = bytes.subarray(0, maxLength1).indexOf('\r\n');
  if (end === -1) {
    return bytes.length < maxLength1
      ? { kind: 'incomplete', version: 1 }
      : { kind: 'unusable', version: 1, problem: 'too-long' };
  }
  const found = { kind: 'header', version: 1, length: end + 2, isSecure: null } as const;
  const [, family, source = '', target = '', ...ports] = bytes
    .toString('latin1', 0, end)
    .split(' ');
  if (family === 'UNKNOWN') return { ...found, address: null };
  const version = family === 'TCP4' ? 4 : family === 'TCP6' ? 6 : -1;
  const isSound =
    isIP(source) === version &&
    isIP(target) === version &&
    ports.length === 2 &&
    ports.every((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535);
  return isSound
    ? { ...found, address: source }
    : { kind: 'unusable', version: 1, problem: 'malformed' };
}

function parseVersion2(bytes: Buffer): ProxyHeader {
  const fixedLength = signature.length + 4;
  if (bytes.length < fixedLength) return { kind: 'incomplete', version: 2 };
  const versionAndCommand = bytes.readUInt8(12);
  const length = fixedLength + bytes.readUInt16BE(14);
  const malformed = { kind: 'unusable', version: 2, problem: 'malformed' } as const;
  if (versionAndCommand !== 0x20 && versionAndCommand !== 0x21) return malformed;
  if (length > maxLength2) return { kind: 'unusable', version: 2, problem: 'too-long' };
  if (bytes.length < length) return { kind: 'incomplete', version: 2 };

  const found = { kind: 'header', version: 2, length } as const;
  if (versionAndCommand === 0x20) return { ...found, address: null, isSecure: null };
  const body = bytes.subarray(fixedLength, length);
  const family = bytes.readUInt8(13) >> 4;
  // Addresses of both ends, then both ports.
  const addressLength = family === 1 ? 12 : family === 2 ? 36 : family === 3 ? 216 : 0;
  if (body.length < addressLength) return malformed;
  const isSecure = readIsSecure(body.subarray(addressLength));
  if (isSecure === undefined) return malformed;
  return { ...found, address: addressOf(family, body), isSecure };
}

function addressOf(family: number, body: Buffer): string | null {
  if (family === 1) return body.subarray(0, 4).join('.');
  if (family !== 2) return null;
  const groups = Array.from({ length: 8 }, (_, index) => body.readUInt16BE(index * 2).toString(16));
  // The shape that the URL parser gives an address is its usual one.
  const text = new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(text);
  return mapped === null ? text : body.subarray(12, 16).join('.');
}

/** Skips what else is said. Did the client use TLS? Undefined when a length does not add up. */
function readIsSecure(extras: Buffer): boolean | null | undefined {
  let isSecure: boolean | null = null;
  for (let at = 0; at < extras.length;) {
    if (extras.length < at + 3) return undefined;
    const length = extras.readUInt16BE(at + 1);
    const value = extras.subarray(at + 3, at + 3 + length);
    if (value.length < length) return undefined;
    const flags = value[0];
    if (extras[at] === tlsType && flags !== undefined) isSecure = (flags & 1) === 1;
    at += 3 + length;
  }
  return isSecure;
}
