import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry } from 'yauzl';
import { zipLimits } from './zip-limits';
import {
  brokenZip,
  emptyZip,
  lockedFile,
  outsideFolder,
  tooManyFilesInZip,
  unknownPacking,
  ZipProblem,
} from './zip-problem';

export type ZipEntry = {
  name: string;
  isDeflated: boolean;
  /** Where its header begins, and where its packed bytes do. */
  start: number;
  dataStart: number;
  packedBytes: number;
  unpackedBytes: number;
  crc32: number;
};

const methods: readonly (number | undefined)[] = [0, 8];

/**
 * What the directory at the end of an archive says of its files; nothing is unpacked.
 * @throws ZipProblem for what is no whole archive, or holds what cannot be looked into.
 */
export async function readEntries(bytes: Buffer): Promise<ZipEntry[]> {
  try {
    return await entriesOf(bytes);
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem(brokenZip);
  }
}

async function entriesOf(bytes: Buffer): Promise<ZipEntry[]> {
  // Sizes and names are judged here, each with a sentence of its own.
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
  if (zip.entryCount === 0) throw new ZipProblem(emptyZip);
  if (zip.entryCount > zipLimits.files) throw new ZipProblem(tooManyFilesInZip);
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    entries.push({
      name: nameOf(entry),
      isDeflated: entry.compressionMethod === 8,
      start: entry.relativeOffsetOfLocalHeader,
      dataStart: header.fileDataStart,
      packedBytes: entry.compressedSize,
      unpackedBytes: entry.uncompressedSize,
      crc32: entry.crc32,
    });
  }
  // A count that is too low hides files from us, and not from every program that unpacks them.
  if (isEntryAt(bytes, Number(zip.readEntryCursor))) throw new ZipProblem(brokenZip);
  return entries;
}

function isEntryAt(bytes: Buffer, place: number): boolean {
  return bytes.subarray(place, place + 4).equals(Buffer.from('PK\u0001\u0002'));
}

function nameOf(entry: Entry): string {
  const { compressionMethod, extraFields, fileNameRaw, generalPurposeBitFlag } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (validateFileName(name) !== null) throw new ZipProblem(outsideFolder(name));
  if (entry.isEncrypted()) throw new ZipProblem(lockedFile(name));
  if (!methods.includes(compressionMethod)) throw new ZipProblem(unknownPacking(name));
  return name;
}
