import 'server-only';
import path from 'node:path';
import { createLogReader } from '@/lib/pasted-logs/create-log-reader';

/** One for the process, which runs in the project's folder. Its thread starts with the first log. */
export const logReader = createLogReader({
  threadFile: path.join(process.cwd(), 'lib', 'pasted-logs', 'diagnosis-thread.js'),
  timeLimitMs: 15_000,
  maxWaiting: 10,
  maxMemoryMb: 256,
});
