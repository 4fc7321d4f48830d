import path from 'node:path';
import type { Log } from '@/lib/context';
import { DomainError, done, type Result } from '@/lib/errors';
import { diskKeeper } from './disk-keeper';
import type { FileContent, FileKeeper } from './file-keeper';
import { receiveFile } from './receive-file';
import type { S3Settings } from './s3-settings';
import type { WrittenFile } from './write-file';

export type ReceivedFile = WrittenFile & {
  /** Where it lies until it is kept, for who has to read it as a file. */
  place: string;
  /** Puts it where it stays, as it is by now; until then it is nowhere. */
  keep: (content: FileContent) => Promise<string>;
  discard: () => Promise<void>;
};

export type FileStore = {
  receive: (body: ReadableStream<Uint8Array> | null) => Promise<Result<ReceivedFile>>;
  /** @throws DomainError `unavailable` before there is a stream, where it cannot be read. */
  read: (location: string) => Promise<ReadableStream<Uint8Array>>;
  /** @throws DomainError `unavailable` where one of them cannot be read. */
  check: (locations: readonly string[]) => Promise<void>;
  remove: (location: string) => Promise<void>;
};

type Options = {
  /** Where files are received, and kept where there is no S3 storage. */
  directory: string;
  s3: S3Settings | null;
  log: Log;
};

const inS3 = 's3:';

/** Files of tickets. A location says how its file is kept, so those from before are still read. */
export function createFileStore({ directory, s3, log }: Options): FileStore {
  const disk = diskKeeper(directory);
  let loaded: Promise<FileKeeper> | undefined;
  const remote = (settings: S3Settings) =>
    // The client of S3 is large: who has no such storage does not load it.
    (loaded ??= import('./s3-keeper').then(({ s3Keeper }) => s3Keeper(settings, log)));
  const keeperOf = async (location: string) => {
    const key = location.startsWith(inS3) ? location.slice(inS3.length) : location;
    // Made here, so anything else was not.
    if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(key)) throw new Error('No such location.');
    if (key === location) return { key, keeper: disk };
    if (s3 === null) throw new DomainError('unavailable', notSet);
    return { key, keeper: await remote(s3) };
  };
  const keep = async (id: string, place: string, content: FileContent) => {
    const key = `${id.slice(0, 2)}/${id}`;
    const location = s3 === null ? key : `${inS3}${key}`;
    const { keeper } = await keeperOf(location);
    await keeper.keep(key, place, content);
    return location;
  };
  return {
    receive: async (body) => {
      const received = await receiveFile(path.join(directory, 'incoming'), body);
      if (!received.ok) return received;
      const { id, ...file } = received.value;
      return done({ ...file, keep: (content) => keep(id, file.place, content) });
    },
    read: async (location) => {
      const { key, keeper } = await keeperOf(location);
      return keeper.read(key);
    },
    check: async (locations) => {
      const keys = new Map<FileKeeper, string[]>();
      for (const location of locations) {
        const { key, keeper } = await keeperOf(location);
        keys.set(keeper, [...(keys.get(keeper) ?? []), key]);
      }
      for (const [keeper, of] of keys) await keeper.check(of);
    },
    remove: async (location) => {
      const { key, keeper } = await keeperOf(location);
      await keeper.remove(key);
    },
  };
}

const notSet =
  'This file is in an S3 storage, and the portal has none set. Your operator has to set it again.';
