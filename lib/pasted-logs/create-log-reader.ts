import { Worker } from 'node:worker_threads';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import type { LogReport } from './log-report';

const retryAfterSeconds = 5;

export type LogReader = {
  /** @throws DomainError `unavailable` when too many wait already. */
  read: (log: Uint8Array<ArrayBuffer>) => Promise<Result<LogReport>>;
  close: () => Promise<void>;
};

export type LogReaderOptions = {
  /** The file of lib/pasted-logs/diagnosis-thread.js. */
  threadFile: string;
  timeLimitMs: number;
  maxWaiting: number;
  maxMemoryMb: number;
};

/**
 * Reads logs in one thread beside the process's own, which keeps answering meanwhile. What a log
 * may cost is bounded: a thread that needs too long or too much memory is ended.
 */
export function createLogReader(options: LogReaderOptions): LogReader {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function running(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(options.threadFile, {
      resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb },
    });
    // Nobody waits for a log that is not being read.
    started.unref();
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    started.on('error', () => undefined);
    thread = started;
    return started;
  }

  function readNow(log: Uint8Array<ArrayBuffer>): Promise<Result<LogReport>> {
    const worker = running();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), options.timeLimitMs);
      const settle = (conclude: () => void) => {
        clearTimeout(timer);
        worker.removeListener('message', onReport).removeListener('exit', onExit);
        worker.removeListener('error', onError);
        conclude();
      };
      const onReport = (report: LogReport) => settle(() => resolve(done(report)));
      const onExit = () => settle(() => resolve(tooMuch()));
      // Out of memory it ends as well, and that is told then.
      const onError = (error: Error) => {
        if (!isOutOfMemory(error)) settle(() => reject(error));
      };
      worker.once('message', onReport).once('exit', onExit).on('error', onError);
      worker.postMessage(log, [log.buffer]);
    });
  }

  return {
    read: async (log) => {
      if (waiting >= options.maxWaiting) {
        throw new DomainError(
          'unavailable',
          'Too many logs wait to be read. Try again in a few seconds.',
          retryAfterSeconds,
        );
      }
      waiting += 1;
      const turn = last.then(() => readNow(log));
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

function tooMuch(): Result<LogReport> {
  return correct({ body: ['This log takes too long to read. Send the part around the error.'] });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
