import { encode } from 'uqr';

/** A QR code as one path of an SVG: modules of one unit, with the quiet zone around them. */
export type QrCode = { size: number; path: string };

/** A value to show with its QR code, which is drawn when it is read: a bulk shows nobody one. */
export type ScannedValue = { label: string; text: string; qr: QrCode };

const quietZone = 4;

export function scannedValue(label: string, text: string): ScannedValue {
  return {
    ...{ label, text },
    get qr() {
      return qrCode(text);
    },
  };
}

/** Drawn here and not in the browser, so that no script sees more than it has to. */
function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) => runs(row).map(({ x, length }) => square(x, y, length)));
  return { size, path: path.join('') };
}

function runs(row: readonly boolean[]): { x: number; length: number }[] {
  const found: { x: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = found.at(-1);
    if (last !== undefined && last.x + last.length === x) last.length += 1;
    else found.push({ x, length: 1 });
  });
  return found;
}

function square(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
