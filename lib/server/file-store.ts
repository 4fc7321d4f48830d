import 'server-only';
import path from 'node:path';
import { createFileStore, type FileStore } from '@/lib/tickets/file-store';
import { environment } from './environment';

let store: FileStore | undefined;

/** Where the files of tickets are. */
export function fileStore(): FileStore {
  store ??= createFileStore(path.join(environment().dataDirectory, 'attachments'));
  return store;
}
