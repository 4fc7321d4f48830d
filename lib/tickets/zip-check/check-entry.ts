import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { isKnownArchive, signatureLength } from './known-archive';
import type { ZipEntry } from './read-entries';
import { archiveInside, brokenZip, falseSize, ZipProblem } from './zip-problem';

const pieceBytes = 1 << 16;

/**
 * Unpacks one file in pieces, of which none is kept, and never past the size that is said of it.
 * @throws ZipProblem
 */
export async function checkEntry(archive: Buffer, entry: ZipEntry): Promise<void> {
  const packed = archive.subarray(entry.dataStart, entry.dataStart + entry.packedBytes);
  const pieces = Readable.from(piecesOf(packed));
  try {
    await lookThrough(
      entry.isDeflated ? pieces.pipe(createInflateRaw({ chunkSize: pieceBytes })) : pieces,
      entry,
    );
  } catch (error) {
    throw error instanceof ZipProblem ? error : new ZipProblem(brokenZip);
  }
}

async function lookThrough(unpacked: AsyncIterable<Buffer>, entry: ZipEntry): Promise<void> {
  let start = Buffer.alloc(0);
  let size = 0;
  let sum = 0;
  for await (const piece of unpacked) {
    size += piece.length;
    if (size > entry.unpackedBytes) throw new ZipProblem(falseSize(entry.name));
    if (start.length < signatureLength) {
      start = Buffer.concat([start, piece.subarray(0, signatureLength)]);
      if (isKnownArchive(start)) throw new ZipProblem(archiveInside(entry.name));
    }
    sum = crc32(piece, sum);
  }
  if (size !== entry.unpackedBytes) throw new ZipProblem(falseSize(entry.name));
  if (sum !== entry.crc32) throw new ZipProblem(brokenZip);
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
