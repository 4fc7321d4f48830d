import 'server-only';
import path from 'node:path';
import { createFileRedactor, redactingLimits } from '@/lib/tickets/create-file-redactor';

/** One for the process. Its thread starts with the first file. */
export const fileRedactor = createFileRedactor({
  threadFile: path.join(process.cwd(), 'lib', 'tickets', 'redacting-thread.js'),
  ...redactingLimits,
});
