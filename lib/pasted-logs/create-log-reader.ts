import { correct, done, type Result } from '@/lib/errors';
import { createReadingThread, type ThreadOptions } from '@/lib/threads/create-reading-thread';
import type { LogReport } from './log-report';

export type LogReader = {
  /** @throws DomainError `unavailable` when too many wait already. */
  read: (log: Uint8Array<ArrayBuffer>) => Promise<Result<LogReport>>;
  close: () => Promise<void>;
};

/** Options with the file of lib/pasted-logs/diagnosis-thread.js. */
export type LogReaderOptions = ThreadOptions;

/** Reads logs in one thread beside the process's own, which keeps answering meanwhile. */
export function createLogReader(options: LogReaderOptions): LogReader {
  const thread = createReadingThread<Uint8Array<ArrayBuffer>, LogReport>(
    options,
    'Too many logs wait to be read. Try again in a few seconds.',
  );
  return {
    read: async (log) => {
      const report = await thread.ask(log, [log.buffer]);
      return report === null
        ? correct({
            body: ['This log takes too long to read. Send the part around the error.'],
          })
        : done(report);
    },
    close: thread.close,
  };
}
