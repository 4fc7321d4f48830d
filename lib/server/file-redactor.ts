import 'server-only';
import path from 'node:path';
import { createFileRedactor } from '@/lib/tickets/create-file-redactor';

/** One for the process. Its thread starts with the first file. */
export const fileRedactor = createFileRedactor({
  threadFile: path.join(process.cwd(), 'lib', 'tickets', 'redacting-thread.js'),
  timeLimitMs: 120_000,
  maxWaiting: 4,
  maxMemoryMb: 512,
});
