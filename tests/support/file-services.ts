import path from 'node:path';
import type { FileServices } from '@/lib/tickets/take-file';
import { createFileRedactor } from '@/lib/tickets/create-file-redactor';
import { createFileStore } from '@/lib/tickets/files/file-store';
import type { DiagramFonts } from '@/lib/tickets/topology-pdf';
import { silentLog } from './silent-log';

const fonts = path.resolve('node_modules/geist/dist/fonts/geist-sans');
export const diagramFonts: DiagramFonts = {
  regular: path.join(fonts, 'Geist-Regular.ttf'),
  bold: path.join(fonts, 'Geist-SemiBold.ttf'),
};

/** What attaching a file takes, over a folder. */
export function fileServices(directory: string, timeLimitMs = 60_000): FileServices {
  const redactor = createFileRedactor({
    threadFile: path.resolve('lib/tickets/redacting-thread.js'),
    timeLimitMs,
    maxWaiting: 4,
    maxMemoryMb: 256,
  });
  return { store: createFileStore({ directory, s3: null, log: silentLog }), redactor };
}
