import { brokenPicture, problemOfSize } from './picture-problems';

const name = 'JPEG image';
const endOfImage = 0xd9;
const startOfScan = 0xda;

/**
 * Is it a JPEG from its start to its end, with a frame and pixels in between? What cameras put
 * behind the end, such as a short film, is left alone.
 */
export function checkJpeg(bytes: Buffer): string | null {
  let hasFrame = false;
  let hasPixels = false;
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return hasFrame && hasPixels ? null : brokenPicture(name);
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (marker === undefined || marker < 0xc0 || length < 2 || end > bytes.length) break;
    if (isFrame(marker)) {
      if (length < 8) break;
      const problem = problemOfSize(name, bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      if (problem !== null) return problem;
      hasFrame = true;
    }
    if (marker === startOfScan) {
      if (!hasFrame) break;
      hasPixels = true;
    }
    at = marker === startOfScan ? endOfScan(bytes, end) : end;
  }
  return brokenPicture(name);
}

/** Three numbers among those of frames mean tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The next marker that is none of those within a scan: a stuffed zero, a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}
