export type DerValue = { tag: number; content: Uint8Array };

const maxValues = 200;

/** The values in a run of DER, one level deep. What does not fit ends it. */
export function readDer(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && values.length < maxValues) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    at += 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count === 0 || count > 3) break;
      length = 0;
      for (let index = 0; index < count; index += 1)
        length = length * 256 + (bytes[at + index] ?? 0);
      at += count;
    }
    if (at + length > bytes.length) break;
    values.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return values;
}
