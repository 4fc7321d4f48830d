import type { DistinctLine } from './distinct-lines';
import { alertNumbers, curlExits, mbedTlsErrors, winsockErrors } from './error-codes';
import type { Hit } from './hit';
import type { Meaning } from './signal';

type Reader = {
  /** What has to be in the line too. */
  near: RegExp;
  pattern: RegExp;
  codes: ReadonlyMap<number, readonly Meaning[]>;
};

const tls = /ssl|tls|x509|handshake|fatal/i;
const maxLines = 5000;
const maxHits = 40;

/** Where a number stands that means something only to those who know the library. */
const readers: readonly Reader[] = [
  {
    near: tls,
    pattern: /\balert(?: \w+){0,3}? (?:number |code |\()?(\d{2,3})\b/i,
    codes: alertNumbers,
  },
  // Mbed TLS has them in hexadecimal and in decimal.
  { near: tls, pattern: /-0x([0-9a-f]{2,4})\b/i, codes: mbedTlsErrors },
  { near: tls, pattern: /\breturn(?:s|ed)? -(\d{2,5})\b/i, codes: mbedTlsErrors },
  { near: tls, pattern: /(?:-|error ?[=:] ?-?|\(-)(\d{4,5})\b/i, codes: mbedTlsErrors },
  {
    near: /wsa|socket|winsock|connect|error/i,
    pattern: /\b(?:wsa\w*|socket|winsock|error|code)\b[^\n\d]{0,24}(1[01]0\d\d)\b/i,
    codes: winsockErrors,
  },
  { near: /curl/i, pattern: /\bcurl: ?\((\d{1,2})\)/i, codes: curlExits },
];

/** What numbers of TLS libraries, of Windows and of curl say. */
export function readErrorCodes(lines: readonly DistinctLine[]): Hit[] {
  const hits: Hit[] = [];
  for (const { count, lineIndex, text } of lines.slice(0, maxLines)) {
    if (hits.length >= maxHits) break;
    for (const { codes, near, pattern } of readers) {
      if (!near.test(text)) continue;
      const match = pattern.exec(text);
      const digits = match?.[1];
      if (match === null || digits === undefined) continue;
      const isHex = match[0].toLowerCase().includes('0x');
      const means = codes.get(Number.parseInt(digits, isHex ? 16 : 10));
      if (means === undefined) continue;
      const end = match.index + match[0].length;
      hits.push({ lineIndex, start: match.index, end, means, count });
    }
  }
  return hits;
}
