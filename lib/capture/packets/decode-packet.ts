import type { CapturedFrame } from '@/lib/capture/files/captured-frame';
import { networkStart, word } from './decode-link';
import { decodeTransport, readUnreachable } from './decode-transport';
import type { Packet } from './packet';

/** Headers of IPv6 between its own and the transport's. */
const extensionHeaders = new Set([0, 43, 60, 135, 139, 140]);
const fragmentHeader = 44;
const authenticationHeader = 51;
const maxExtensions = 12;

/** Null for what is neither TCP, UDP nor a report of something undeliverable. Never throws. */
export function decodePacket({ bytes, linkType }: CapturedFrame): Packet | null {
  const at = networkStart(bytes, linkType);
  return at === null ? null : decodeNetwork(bytes, at);
}

function decodeNetwork(bytes: Uint8Array, at: number): Packet | null {
  const version = (bytes[at] ?? 0) >> 4;
  if (version === 4) return decodeIpv4(bytes, at);
  return version === 6 ? decodeIpv6(bytes, at) : null;
}

function decodeIpv4(bytes: Uint8Array, at: number): Packet | null {
  const headerLength = ((bytes[at] ?? 0) & 0x0f) * 4;
  if (headerLength < 20 || bytes.length < at + headerLength) return null;
  const addresses = {
    source: bytes.subarray(at + 12, at + 16),
    target: bytes.subarray(at + 16, at + 20),
  };
  const fragment = word(bytes, at + 6) & 0x3fff;
  if (fragment !== 0) return { ...addresses, kind: 'fragment' };
  // Zero where the network card cuts segments: the frame itself is the length then.
  const said = word(bytes, at + 2);
  const total = said === 0 ? bytes.length - at : said;
  const from = at + headerLength;
  const protocol = bytes[at + 9] ?? 0;
  if (protocol === 1) return readUnreachable(bytes, from, addresses);
  return decodeTransport(bytes, from, at + total, protocol, addresses);
}

function decodeIpv6(bytes: Uint8Array, at: number): Packet | null {
  if (bytes.length < at + 40) return null;
  const addresses = {
    source: bytes.subarray(at + 8, at + 24),
    target: bytes.subarray(at + 24, at + 40),
  };
  const said = word(bytes, at + 4);
  const end = said === 0 ? bytes.length : at + 40 + said;
  let next = bytes[at + 6] ?? 0;
  let from = at + 40;
  for (let count = 0; count < maxExtensions; count += 1) {
    if (next === fragmentHeader) {
      const fragment = word(bytes, from + 2) & 0xfff9;
      if (fragment !== 0) return { ...addresses, kind: 'fragment' };
      next = bytes[from] ?? 0;
      from += 8;
    } else if (next === authenticationHeader) {
      next = bytes[from] ?? 0;
      from += ((bytes[from + 1] ?? 0) + 2) * 4;
    } else if (extensionHeaders.has(next)) {
      next = bytes[from] ?? 0;
      from += ((bytes[from + 1] ?? 0) + 1) * 8;
    } else break;
    if (from >= bytes.length) return null;
  }
  if (next === 58) return readUnreachable(bytes, from, addresses);
  return decodeTransport(bytes, from, end, next, addresses);
}
