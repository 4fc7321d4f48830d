import { checkEntry } from './check-entry';
import { checkSizes } from './check-sizes';
import { readEntries } from './read-entries';

/**
 * May people unpack this archive? First what it says of itself is judged, then whether that is
 * true: its files are unpacked one after the other, and nothing of them is kept.
 * @throws ZipProblem where they may not.
 */
export async function checkZip(archive: Buffer): Promise<void> {
  const entries = await readEntries(archive);
  checkSizes(entries);
  for (const entry of entries) await checkEntry(archive, entry);
}
