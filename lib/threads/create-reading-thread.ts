import { Worker } from 'node:worker_threads';
import { DomainError } from '@/lib/errors';

const retryAfterSeconds = 5;

export type ThreadOptions = {
  /** Answers every message with one of its own. */
  threadFile: string;
  timeLimitMs: number;
  maxWaiting: number;
  maxMemoryMb: number;
};

export type ReadingThread<Asked, Answer> = {
  /**
   * Null for what took too long or too much memory.
   * @throws DomainError `unavailable` when too many wait already.
   */
  ask: (message: Asked, transfer?: ArrayBuffer[]) => Promise<Answer | null>;
  close: () => Promise<void>;
};

/**
 * Reads one thing after the other in a thread beside the process's own, which keeps answering
 * meanwhile. What one may cost is bounded: a thread that needs too much is ended.
 */
export function createReadingThread<Asked, Answer>(
  options: ThreadOptions,
  tooMany: string,
): ReadingThread<Asked, Answer> {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function running(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(options.threadFile, {
      resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb },
    });
    // Nobody waits for what is not being read.
    started.unref();
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    started.on('error', () => undefined);
    thread = started;
    return started;
  }

  function askNow(message: Asked, transfer: ArrayBuffer[]): Promise<Answer | null> {
    const worker = running();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), options.timeLimitMs);
      const settle = (conclude: () => void) => {
        clearTimeout(timer);
        worker.removeListener('message', onAnswer).removeListener('exit', onExit);
        worker.removeListener('error', onError);
        conclude();
      };
      const onAnswer = (answer: Answer) => settle(() => resolve(answer));
      const onExit = () => settle(() => resolve(null));
      // Out of memory it ends as well, and that is told then.
      const onError = (error: Error) => {
        if (!isOutOfMemory(error)) settle(() => reject(error));
      };
      worker.once('message', onAnswer).once('exit', onExit).on('error', onError);
      worker.postMessage(message, transfer);
    });
  }

  return {
    ask: async (message, transfer = []) => {
      if (waiting >= options.maxWaiting) {
        throw new DomainError('unavailable', tooMany, retryAfterSeconds);
      }
      waiting += 1;
      const turn = last.then(() => askNow(message, transfer));
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

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
