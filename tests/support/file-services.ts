import path from 'node:path';
import type { FileServices } from '@/lib/tickets/add-attachment';
import { createCaptureRedactor } from '@/lib/tickets/create-capture-redactor';
import { createFileStore } from '@/lib/tickets/file-store';

/** What attaching a file takes, over a folder. */
export function fileServices(directory: string, timeLimitMs = 60_000): FileServices {
  const captures = createCaptureRedactor({
    threadFile: path.resolve('lib/tickets/capture-thread.js'),
    timeLimitMs,
    maxWaiting: 4,
    maxMemoryMb: 256,
  });
  return { store: createFileStore(directory), captures };
}
