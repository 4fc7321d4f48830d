import { viewOf } from './captured-frame';

export type Interface = {
  linkType: number;
  snapLength: number;
  ticksPerMs: number;
  offsetMs: number;
};

const options = { end: 0, resolution: 9, offset: 14 } as const;
const fixedPart = 16;

/** An interface description block: of its options only those that tell how times are counted. */
export function readInterface(block: Uint8Array, isLittle: boolean): Interface {
  const view = viewOf(block);
  const found = {
    linkType: view.getUint16(8, isLittle),
    snapLength: view.getUint32(12, isLittle),
    ticksPerMs: 1000,
    offsetMs: 0,
  };
  const end = block.length - 4;
  for (let at = fixedPart; at + 4 <= end;) {
    const code = view.getUint16(at, isLittle);
    const length = view.getUint16(at + 2, isLittle);
    if (code === options.end || at + 4 + length > end) break;
    if (code === options.resolution && length >= 1) {
      found.ticksPerMs = ticksPerSecond(view.getUint8(at + 4)) / 1000;
    }
    if (code === options.offset && length >= 8) {
      const high = view.getInt32(at + (isLittle ? 8 : 4), isLittle);
      const low = view.getUint32(at + (isLittle ? 4 : 8), isLittle);
      found.offsetMs = (high * 0x1_0000_0000 + low) * 1000;
    }
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return found;
}

/** The highest bit says whether it is a power of two or of ten. */
function ticksPerSecond(resolution: number): number {
  const power = resolution & 0x7f;
  return (resolution & 0x80) === 0 ? 10 ** Math.min(power, 18) : 2 ** Math.min(power, 60);
}
