import { word } from '@/lib/capture/packets/decode-link';
import { addressText } from '@/lib/capture/packets/address-text';
import { latin1 } from '@/lib/capture/protocols/byte-cursor';
import { inertText } from '@/lib/ocpp/inert-text';

export type DnsMessage = {
  id: number;
  isAnswer: boolean;
  code: number;
  name: string;
  type: 'A' | 'AAAA' | 'other';
  addresses: readonly string[];
};

const types = { a: 1, aaaa: 28 } as const;
const maxLabels = 64;
const maxAnswers = 32;

/** RFC 1035 section 4. Null when it is no question and no answer to one. */
export function readDnsMessage(bytes: Uint8Array): DnsMessage | null {
  if (bytes.length < 12 || word(bytes, 4) === 0) return null;
  const flags = word(bytes, 2);
  // Only plain queries.
  if ((flags & 0x7800) !== 0) return null;
  const name = readName(bytes, 12);
  if (name === null || name.end + 4 > bytes.length) return null;
  const type = word(bytes, name.end);
  return {
    id: word(bytes, 0),
    isAnswer: (flags & 0x8000) !== 0,
    code: flags & 0x0f,
    name: name.text,
    type: type === types.a ? 'A' : type === types.aaaa ? 'AAAA' : 'other',
    addresses: readAddresses(bytes, name.end + 4),
  };
}

function readAddresses(bytes: Uint8Array, from: number): string[] {
  const addresses: string[] = [];
  let at = from;
  const count = Math.min(word(bytes, 6), maxAnswers);
  for (let index = 0; index < count; index += 1) {
    const name = readName(bytes, at);
    if (name === null || name.end + 10 > bytes.length) break;
    const type = word(bytes, name.end);
    const length = word(bytes, name.end + 8);
    const content = bytes.subarray(name.end + 10, name.end + 10 + length);
    const isAddress =
      (type === types.a && content.length === 4) || (type === types.aaaa && content.length === 16);
    if (isAddress) addresses.push(addressText(content));
    at = name.end + 10 + length;
  }
  return addresses;
}

/** A name may go on elsewhere: pointers only lead back, so that it ends. */
function readName(bytes: Uint8Array, from: number): { text: string; end: number } | null {
  const labels: string[] = [];
  let at = from;
  let end: number | null = null;
  for (let count = 0; count < maxLabels; count += 1) {
    const length = bytes[at];
    if (length === undefined) return null;
    if (length === 0) return { text: inertText(labels.join('.'), 255), end: end ?? at + 1 };
    if (length >= 0xc0) {
      const target = word(bytes, at) & 0x3fff;
      end ??= at + 2;
      if (target >= at) return null;
      at = target;
    } else {
      labels.push(latin1(bytes.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
  }
  return null;
}
