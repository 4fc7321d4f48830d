import { doubleWord, word } from './decode-link';
import type { Packet, UnreachablePart } from './packet';

type Addresses = { source: Uint8Array; target: Uint8Array };

const tcp = 6;
const udp = 17;

/** @param end where the packet ends on the wire, which may be past what the file holds */
export function decodeTransport(
  bytes: Uint8Array,
  at: number,
  end: number,
  protocol: number,
  addresses: Addresses,
): Packet | null {
  if (protocol === udp) {
    if (bytes.length < at + 8) return null;
    return {
      ...addresses,
      kind: 'udp',
      sourcePort: word(bytes, at),
      targetPort: word(bytes, at + 2),
      payload: bytes.subarray(at + 8, Math.min(end, bytes.length)),
    };
  }
  if (protocol !== tcp || bytes.length < at + 20) return null;
  const headerLength = ((bytes[at + 12] ?? 0) >> 4) * 4;
  const from = at + headerLength;
  if (headerLength < 20 || from > end) return null;
  return {
    ...addresses,
    kind: 'tcp',
    sourcePort: word(bytes, at),
    targetPort: word(bytes, at + 2),
    sequence: doubleWord(bytes, at + 4),
    acknowledgement: doubleWord(bytes, at + 8),
    flags: bytes[at + 13] ?? 0,
    window: word(bytes, at + 14),
    payload: bytes.subarray(Math.min(from, bytes.length), Math.min(end, bytes.length)),
    length: end - from,
    headerAt: at,
  };
}

const reasonsV4 = new Map<number, UnreachablePart['why']>([
  [0, 'network'],
  [1, 'host'],
  [2, 'host'],
  [3, 'port'],
  [4, 'too-big'],
  [6, 'network'],
  [7, 'host'],
  [9, 'prohibited'],
  [10, 'prohibited'],
  [13, 'prohibited'],
]);
const reasonsV6 = new Map<number, UnreachablePart['why']>([
  [0, 'network'],
  [1, 'prohibited'],
  [3, 'host'],
  [4, 'port'],
  [5, 'prohibited'],
  [6, 'prohibited'],
]);

/** ICMP's report of something that could not be delivered, with the ports it was about. */
export function readUnreachable(
  bytes: Uint8Array,
  at: number,
  addresses: Addresses,
): Packet | null {
  const [type = 0, code = 0] = bytes.subarray(at, at + 2);
  const inner = at + 8;
  const version = (bytes[inner] ?? 0) >> 4;
  const isV4 = version === 4;
  if (!isV4 && version !== 6) return null;
  const why = isV4
    ? type === 3 && reasonsV4.get(code)
    : type === 2
      ? 'too-big'
      : type === 1 && reasonsV6.get(code);
  if (why === false || why === undefined) return null;
  const ports = inner + (isV4 ? ((bytes[inner] ?? 0) & 0x0f) * 4 : 40);
  const protocol = bytes[inner + (isV4 ? 9 : 6)];
  if (protocol !== tcp || bytes.length < ports + 4) return null;
  const size = isV4 ? 4 : 16;
  const from = inner + (isV4 ? 12 : 8);
  return {
    ...addresses,
    kind: 'unreachable',
    why,
    about: {
      source: bytes.subarray(from, from + size),
      target: bytes.subarray(from + size, from + 2 * size),
      sourcePort: word(bytes, ports),
      targetPort: word(bytes, ports + 2),
    },
  };
}
