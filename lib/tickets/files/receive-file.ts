import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { done, type Result } from '@/lib/errors';
import { writeFile, type WrittenFile } from './write-file';

const abandonedMs = 60 * 60_000;

export type IncomingFile = WrittenFile & {
  id: string;
  place: string;
  discard: () => Promise<void>;
};

/** Takes a file in, on this machine, where it is read before it is kept. */
export async function receiveFile(
  incoming: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<IncomingFile>> {
  await mkdir(incoming, { recursive: true });
  await sweep(incoming);
  const id = randomUUID();
  const place = path.join(incoming, id);
  const discard = () => rm(place, { force: true });
  try {
    const written = await writeFile(place, body);
    if (written.ok) return done({ ...written.value, id, place, discard });
    await discard();
    return written;
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What a process that died left behind: it may hold secrets that were not masked yet. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const place = path.join(incoming, name);
    const found = await stat(place).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedMs)
      await rm(place, { force: true });
  }
}
