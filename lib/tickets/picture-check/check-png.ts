import { crc32 } from 'node:zlib';
import { brokenPicture, problemOfSize } from './picture-problems';

const name = 'PNG image';
const signatureLength = 8;
/** Length, type and checksum. */
const frameLength = 12;
/** Bits of a sample that each color type may have. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Is it a PNG from its first to its last byte? Its chunks are walked, its pixels not unpacked. */
export function checkPng(bytes: Buffer): string | null {
  let hasPixels = false;
  for (let at = signatureLength; at + frameLength <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + frameLength + length;
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const sum = bytes.readUInt32BE(end - 4);
    if (!/^[a-z]{4}$/i.test(type) || crc32(bytes.subarray(at + 4, end - 4)) !== sum) break;
    if (at === signatureLength) {
      const problem = type === 'IHDR' ? checkHeader(bytes.subarray(at + 8, end - 4)) : undefined;
      if (problem !== null) return problem ?? brokenPicture(name);
    }
    if (type === 'IDAT' && length > 0) hasPixels = true;
    if (type === 'IEND') {
      // What follows the end is seen by nobody, and may be anything.
      return hasPixels && length === 0 && end === bytes.length ? null : brokenPicture(name);
    }
    at = end;
  }
  return brokenPicture(name);
}

function checkHeader(header: Buffer): string | null {
  if (header.length !== 13) return brokenPicture(name);
  const isKnown = depths[header[9] ?? -1]?.includes(header[8] ?? -1) ?? false;
  const [compression = 1, filter = 1, interlace = 2] = header.subarray(10);
  if (!isKnown || compression > 0 || filter > 0 || interlace > 1) return brokenPicture(name);
  return problemOfSize(name, header.readUInt32BE(0), header.readUInt32BE(4));
}
