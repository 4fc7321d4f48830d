import 'server-only';
import path from 'node:path';
import { createFileStore, type FileStore } from '@/lib/tickets/files/file-store';
import { environment } from './environment';
import { log } from './log';

let store: FileStore | undefined;

/** Where the files of tickets are. */
export function fileStore(): FileStore {
  const { dataDirectory, s3 } = environment();
  store ??= createFileStore({ directory: path.join(dataDirectory, 'attachments'), s3, log: log() });
  return store;
}
