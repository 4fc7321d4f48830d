import { latin1 } from '@/lib/capture/protocols/byte-cursor';

export type HeadLine = { name: string; value: string; valueFrom: number; valueTo: number };
export type Head = { first: string; headers: readonly HeadLine[] };

const maxHeaders = 200;
const lineFeed = 10;
const carriageReturn = 13;

/** Where the head ends, its empty line included; -1 while it goes on. */
export function headEnd(bytes: Uint8Array, searchFrom: number): number {
  for (let at = Math.max(0, searchFrom - 3); ; at += 1) {
    at = bytes.indexOf(lineFeed, at);
    if (at === -1) return -1;
    const next = bytes[at + 1];
    if (next === lineFeed) return at + 2;
    if (next === carriageReturn && bytes[at + 2] === lineFeed) return at + 3;
  }
}

/** The first line and the headers with the places of their values. */
export function readHead(bytes: Uint8Array): Head {
  let first = '';
  const headers: HeadLine[] = [];
  let from = 0;
  while (from < bytes.length && headers.length < maxHeaders) {
    const feed = bytes.indexOf(lineFeed, from);
    const end = feed === -1 ? bytes.length : feed;
    const to = bytes[end - 1] === carriageReturn ? end - 1 : end;
    const line = latin1(bytes.subarray(from, to));
    if (from === 0) first = line;
    else {
      const colon = line.indexOf(':');
      if (colon > 0) {
        const value = line.slice(colon + 1);
        const spaces = value.length - value.trimStart().length;
        headers.push({
          name: line.slice(0, colon).trim().toLowerCase(),
          value: value.trim(),
          valueFrom: from + colon + 1 + spaces,
          valueTo: to,
        });
      }
    }
    from = end + 1;
  }
  return { first, headers };
}
