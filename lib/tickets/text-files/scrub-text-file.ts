import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createFileScrubber } from './create-file-scrubber';
import type { ScrubbedText } from '@/lib/tickets/text-secret-schemas';

export type ScrubbedFile = { sha256: string; byteSize: number; scrubbed: ScrubbedText };

/** Replaces a file by the same one without its secrets. No more than a part of it is in memory. */
export async function scrubTextFile(place: string): Promise<ScrubbedFile> {
  const clean = `${place}.scrubbed`;
  const file = await open(clean, 'wx', 0o600);
  const hash = createHash('sha256');
  const scrubber = createFileScrubber();
  let byteSize = 0;
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes);
    byteSize += bytes.byteLength;
    await file.write(bytes);
  };
  try {
    try {
      for await (const part of createReadStream(place)) await write(scrubber.push(part as Buffer));
      const { bytes, scrubbed } = scrubber.end();
      await write(bytes);
      await file.sync();
      await rename(clean, place);
      return { sha256: hash.digest('hex'), byteSize, scrubbed };
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(clean, { force: true });
    throw error;
  }
}
