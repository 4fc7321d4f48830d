import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { correct, done, type Result } from '@/lib/errors';
import { formatByteSize } from '@/lib/format/byte-size';
import {
  fileKindOf,
  fileKinds,
  isText,
  maxFileBytes,
  signatureBytes,
  type FileKind,
} from './file-kinds';
import { notText } from './text-files/text-file-error';

const abandonedMs = 60 * 60_000;

export type ReceivedFile = {
  kind: FileKind;
  byteSize: number;
  sha256: string;
  /** Where it lies until then, for who has to read it as a file. */
  place: string;
  /** Puts it where it stays; until then it is nowhere. */
  keep: () => Promise<string>;
  discard: () => Promise<void>;
};

export type FileStore = {
  receive: (body: ReadableStream<Uint8Array> | null) => Promise<Result<ReceivedFile>>;
  read: (location: string) => ReadableStream<Uint8Array>;
  remove: (location: string) => Promise<void>;
};

/** Files of tickets in a folder. Never more than a part of one is in memory. */
export function createFileStore(directory: string): FileStore {
  const pathOf = (location: string) => {
    // Made here, so anything else was not.
    if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(location)) throw new Error('No such location.');
    return path.join(directory, location);
  };
  return {
    receive: (body) => receive(directory, body),
    read: (location) =>
      Readable.toWeb(createReadStream(pathOf(location))) as ReadableStream<Uint8Array>,
    remove: (location) => rm(pathOf(location), { force: true }),
  };
}

async function receive(
  directory: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<ReceivedFile>> {
  const incoming = path.join(directory, 'incoming');
  await mkdir(incoming, { recursive: true });
  await sweep(incoming);
  const id = randomUUID();
  const place = path.join(incoming, id);
  const discard = () => rm(place, { force: true });
  try {
    const written = await write(place, body);
    if (!written.ok) {
      await discard();
      return written;
    }
    const location = `${id.slice(0, 2)}/${id}`;
    const keep = async () => {
      await mkdir(path.join(directory, id.slice(0, 2)), { recursive: true });
      await rename(place, path.join(directory, location));
      return location;
    };
    return done({ ...written.value, place, keep, discard });
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

type Written = { kind: FileKind; byteSize: number; sha256: string };

async function write(
  place: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<Written>> {
  const reader = body?.getReader();
  const hash = createHash('sha256');
  const file = await open(place, 'wx', 0o600);
  let start = new Uint8Array();
  let kind: FileKind | null | undefined;
  let byteSize = 0;
  const refuse = async (message: string) => {
    await reader?.cancel().catch(() => undefined);
    return correct({ file: [message] });
  };
  try {
    for (;;) {
      const part = (await reader?.read())?.value;
      if (part !== undefined) byteSize += part.byteLength;
      if (kind === undefined) {
        if (part !== undefined) start = Buffer.concat([start, part]);
        if (part === undefined || start.byteLength >= signatureBytes) {
          kind = fileKindOf(start.subarray(0, signatureBytes));
        }
      }
      if (kind === null) return await refuse(wrongType);
      const limit = kind === undefined ? maxFileBytes : fileKinds[kind].maxBytes;
      if (byteSize > limit) return await refuse(tooLarge(kind));
      if (part === undefined) break;
      if (kind === 'text' && !isText(part)) return await refuse(notText);
      hash.update(part);
      await file.write(part);
    }
    if (byteSize === 0) return await refuse('The file is empty.');
    await file.sync();
    return done({ kind: kind ?? 'text', byteSize, sha256: hash.digest('hex') });
  } finally {
    await file.close();
  }
}

const wrongType =
  'This kind of file cannot be attached. Attach a PNG, JPEG or WebP image, a PDF, a text or log in UTF-8 or UTF-16, a packet capture or a ZIP archive.';

export function tooLarge(kind: FileKind | undefined): string {
  if (kind === undefined) return `A file can have at most ${formatByteSize(maxFileBytes)}.`;
  const { maxBytes, name } = fileKinds[kind];
  return `A ${name} can have at most ${formatByteSize(maxBytes)}. Attach the part that matters.`;
}
