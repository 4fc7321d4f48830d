import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { ZipFile } from 'yazl';
import type { FileStore } from './files/file-store';
import type { ArchiveEntry } from './get-ticket-archive';

/**
 * The entries as a ZIP archive, made while it is read: one file at a time is open.
 * @throws DomainError `unavailable` before there is a stream, where a file cannot be read.
 */
export async function zipArchive(
  entries: readonly ArchiveEntry[],
  store: Pick<FileStore, 'check' | 'read'>,
): Promise<ReadableStream<Uint8Array>> {
  await store.check(entries.flatMap((entry) => ('location' in entry ? [entry.location] : [])));
  const zip = new ZipFile();
  const output = new PassThrough();
  let open: Readable | null = null;
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  // Who breaks the download off leaves no file open.
  output.once('close', () => open?.destroy());
  for (const entry of entries) {
    const options = { mtime: entry.at, mode: 0o100644 };
    if (!('location' in entry)) {
      const bytes = 'text' in entry ? Buffer.from(entry.text) : Buffer.from(entry.bytes);
      zip.addBuffer(bytes, entry.name, options);
      continue;
    }
    const { isCompressed, location, name } = entry;
    zip.addReadStreamLazy(name, { ...options, compress: !isCompressed }, (begin) => {
      store.read(location).then((file) => {
        open = Readable.fromWeb(file as NodeReadableStream);
        // Nobody else listens to it. An archive that is cut off is better than one that is wrong.
        open.on('error', fail);
        if (output.destroyed) open.destroy();
        else begin(null, open);
      }, fail);
    });
  }
  zip.end();
  zip.outputStream.pipe(output);
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
