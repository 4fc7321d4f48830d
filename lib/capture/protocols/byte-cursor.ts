/** Reads big-endian numbers one after the other; past the end it says so instead of throwing. */
export type ByteCursor = {
  readonly left: number;
  readonly isShort: boolean;
  number: (bytes: 1 | 2 | 3 | 4) => number;
  take: (count: number) => Uint8Array;
  /** What a length of so many bytes in front announces. */
  vector: (lengthBytes: 1 | 2 | 3) => Uint8Array;
};

export function byteCursor(bytes: Uint8Array): ByteCursor {
  let at = 0;
  let isShort = false;
  const take = (count: number) => {
    if (at + count > bytes.length) isShort = true;
    const part = bytes.subarray(at, at + count);
    at = Math.min(bytes.length, at + count);
    return part;
  };
  const number = (count: number) => take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  return {
    get left() {
      return bytes.length - at;
    },
    get isShort() {
      return isShort;
    },
    number,
    take,
    vector: (lengthBytes) => take(number(lengthBytes)),
  };
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
