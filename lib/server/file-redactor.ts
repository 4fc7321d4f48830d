import 'server-only';
import path from 'node:path';
import { createCaptureRedactor } from '@/lib/tickets/create-capture-redactor';

/** One for the process. Its thread starts with the first capture. */
export const captureRedactor = createCaptureRedactor({
  threadFile: path.join(process.cwd(), 'lib', 'tickets', 'capture-thread.js'),
  timeLimitMs: 120_000,
  maxWaiting: 4,
  maxMemoryMb: 512,
});
