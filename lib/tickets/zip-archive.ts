import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { ZipFile } from 'yazl';
import type { FileStore } from './file-store';
import type { ArchiveEntry } from './get-ticket-archive';

/** The entries as a ZIP archive, made while it is read: one file at a time is open. */
export function zipArchive(
  entries: readonly ArchiveEntry[],
  store: Pick<FileStore, 'read'>,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  let open: Readable | null = null;
  zip.on('error', (error: Error) => output.destroy(error));
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
      open = Readable.fromWeb(store.read(location) as NodeReadableStream);
      begin(null, open);
    });
  }
  zip.end();
  zip.outputStream.pipe(output);
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
