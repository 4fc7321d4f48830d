/** Tars are told apart too late in a file, and unpack to no more than they are. */
const signatures: readonly (readonly number[])[] = [
  // ZIP, with files and without
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  // gzip, bzip2, xz, Zstandard
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  // 7z, RAR
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
];

/** So many bytes tell each of them. */
export const signatureLength = Math.max(...signatures.map(({ length }) => length));

/** Is this the start of what has to be unpacked again, past every limit on sizes? */
export function isKnownArchive(start: Uint8Array): boolean {
  return signatures.some((bytes) => bytes.every((byte, index) => start[index] === byte));
}
