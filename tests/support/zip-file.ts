import { crc32, deflateRawSync } from 'node:zlib';

export type FileToPack = {
  name: string;
  content: Buffer | string;
  isStored?: boolean;
  /** What the archive says, where that is not the truth. */
  says?: { packedBytes?: number; unpackedBytes?: number; crc32?: number; method?: number };
  isLocked?: boolean;
  /** The directory names the bytes of this earlier file for it, and none of its own. */
  sameBytesAs?: number;
};
type Packed = { file: FileToPack; place: number; header: Buffer };

/** A ZIP archive, written by hand so that it may be wrong in any way. */
export function zipFile(files: readonly FileToPack[], { isZip64 = false } = {}): Buffer {
  const parts: Buffer[] = [];
  const packed: Packed[] = [];
  let place = 0;
  for (const file of files) {
    const same = file.sameBytesAs === undefined ? undefined : packed[file.sameBytesAs];
    if (same !== undefined) {
      packed.push({ ...same, file });
      continue;
    }
    const content = Buffer.from(file.content);
    const bytes = file.isStored === true ? content : deflateRawSync(content);
    const header = headerOf(file, content, bytes);
    packed.push({ file, place, header });
    const local = Buffer.concat([numbers([4, 0x04034b50]), header, Buffer.from(file.name), bytes]);
    parts.push(local);
    place += local.length;
  }
  const directory = Buffer.concat(packed.map((one) => directoryEntry(one, isZip64)));
  return Buffer.concat([
    ...parts,
    directory,
    endOf(packed.length, directory.length, place, isZip64),
  ]);
}

/** From the version to the length of extra fields: what both headers of a file share. */
function headerOf(
  { isLocked, isStored, name, says }: FileToPack,
  content: Buffer,
  bytes: Buffer,
): Buffer {
  return numbers(
    ...([
      [2, 20],
      [2, isLocked === true ? 1 : 0],
      [2, says?.method ?? (isStored === true ? 0 : 8)],
      [4, 0],
      [4, says?.crc32 ?? crc32(content)],
      [4, says?.packedBytes ?? bytes.length],
      [4, says?.unpackedBytes ?? content.length],
      [2, Buffer.byteLength(name)],
      [2, 0],
    ] as const),
  );
}

function directoryEntry({ file, header, place }: Packed, isZip64: boolean): Buffer {
  const ofFile = Buffer.from(header);
  const name = Buffer.from(file.name);
  ofFile.writeUInt16LE(name.length, 22);
  const extra = isZip64
    ? numbers([2, 1], [2, 24], ...longs(ofFile.readUInt32LE(18), ofFile.readUInt32LE(14), place))
    : Buffer.alloc(0);
  if (isZip64) ofFile.fill(0xff, 14, 22);
  ofFile.writeUInt16LE(extra.length, 24);
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 20]),
    ofFile,
    numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, isZip64 ? 0xffffffff : place]),
    name,
    extra,
  ]);
}

function endOf(count: number, length: number, place: number, isZip64: boolean): Buffer {
  if (!isZip64) {
    return numbers(
      ...([
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
      ] as const),
      ...([
        [4, length],
        [4, place],
        [2, 0],
      ] as const),
    );
  }
  return numbers(
    ...([[4, 0x06064b50], ...longs(44), [2, 45], [2, 45], [4, 0], [4, 0]] as const),
    ...longs(count, count, length, place),
    ...([[4, 0x07064b50], [4, 0], ...longs(place + length), [4, 1]] as const),
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, 0xffff],
      [2, 0xffff],
    ] as const),
    ...([
      [4, 0xffffffff],
      [4, 0xffffffff],
      [2, 0],
    ] as const),
  );
}

function longs(...values: number[]): (readonly [4, number])[] {
  return values.flatMap((value) => [
    [4, value % 2 ** 32] as const,
    [4, Math.floor(value / 2 ** 32)] as const,
  ]);
}

/** Each value in so many bytes, the lowest first. */
function numbers(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  const parts = values.map(([length, value]) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUIntLE(value, 0, length);
    return bytes;
  });
  return Buffer.concat(parts);
}
