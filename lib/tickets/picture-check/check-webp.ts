import { brokenPicture, problemOfSize } from './picture-problems';

const name = 'WebP image';
const headerLength = 12;

/** Is it a WebP of the length that it says, with a picture in it? Its pixels are not unpacked. */
export function checkWebp(bytes: Buffer): string | null {
  if (bytes.length < headerLength || even(bytes.readUInt32LE(4)) + 8 !== even(bytes.length)) {
    return brokenPicture(name);
  }
  let hasPixels = false;
  let at = headerLength;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) return brokenPicture(name);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const size = sizeOf(type, content);
    if (size === null) return brokenPicture(name);
    if (size !== undefined) {
      const problem = problemOfSize(name, ...size);
      if (problem !== null) return problem;
      if (type !== 'VP8X') hasPixels = true;
    }
    at += 8 + even(length);
  }
  return hasPixels ? null : brokenPicture(name);
}

/** Width and height; null where they should be and are not, undefined where there are none. */
function sizeOf(type: string, content: Buffer): [number, number] | null | undefined {
  if (type === 'VP8 ') {
    const isKeyFrame = content.length >= 10 && content.readUIntBE(3, 3) === 0x9d012a;
    return isKeyFrame ? [content.readUInt16LE(6) & 0x3fff, content.readUInt16LE(8) & 0x3fff] : null;
  }
  if (type === 'VP8L') {
    if (content.length < 5 || content[0] !== 0x2f) return null;
    const packed = content.readUInt32LE(1);
    return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
  }
  // The canvas, and a picture of an animation on it.
  const from = type === 'VP8X' ? 4 : type === 'ANMF' ? 6 : null;
  if (from === null) return undefined;
  if (content.length < from + 6) return null;
  return [content.readUIntLE(from, 3) + 1, content.readUIntLE(from + 3, 3) + 1];
}

function even(length: number): number {
  return length + (length % 2);
}
