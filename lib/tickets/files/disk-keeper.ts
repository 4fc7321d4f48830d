import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DomainError } from '@/lib/errors';
import { fileGone, type FileKeeper } from './file-keeper';

/** Files in a folder. Never more than a part of one is in memory. */
export function diskKeeper(directory: string): FileKeeper {
  const pathOf = (key: string) => path.join(directory, key);
  return {
    keep: async (key, place) => {
      await mkdir(path.dirname(pathOf(key)), { recursive: true });
      await rename(place, pathOf(key));
    },
    read: async (key) => {
      const file = await open(pathOf(key)).catch(explain);
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    },
    check: async (keys) => {
      for (const key of keys) await stat(pathOf(key)).catch(explain);
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

function explain(error: unknown): never {
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  throw isGone ? new DomainError('unavailable', fileGone) : error;
}
