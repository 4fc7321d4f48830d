import type { ZipEntry } from './read-entries';
import { zipLimits } from './zip-limits';
import { sharedBytes, tooDense, tooLargeUnpacked, ZipProblem } from './zip-problem';

type Sizes = Pick<ZipEntry, 'start' | 'dataStart' | 'packedBytes' | 'unpackedBytes'>;

/**
 * What an archive says that it unpacks to, before any of it is.
 * @throws ZipProblem
 */
export function checkSizes(entries: readonly Sizes[]): void {
  const sum = entries.reduce(
    (all, { packedBytes, unpackedBytes }) => ({
      packedBytes: all.packedBytes + packedBytes,
      unpackedBytes: all.unpackedBytes + unpackedBytes,
    }),
    { packedBytes: 0, unpackedBytes: 0 },
  );
  if (sum.unpackedBytes > zipLimits.unpackedBytes) throw new ZipProblem(tooLargeUnpacked);
  // Many files share one ratio, and one may hide among many.
  if ([sum, ...entries].some(isDense)) throw new ZipProblem(tooDense);
  if (overlap(entries)) throw new ZipProblem(sharedBytes);
}

function isDense({ packedBytes, unpackedBytes }: Omit<Sizes, 'start' | 'dataStart'>): boolean {
  return unpackedBytes > zipLimits.ratioFromBytes && unpackedBytes > packedBytes * zipLimits.ratio;
}

/** The same packed bytes, listed as many files, unpack to any size without an archive inside. */
function overlap(entries: readonly Sizes[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.start - other.start);
  return inOrder.some(({ dataStart, packedBytes }, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.start < dataStart + packedBytes;
  });
}
