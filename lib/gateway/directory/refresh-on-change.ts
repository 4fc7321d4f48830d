import type { Log } from '@/lib/context';
import type { Directory } from './create-directory';

const settleMs = 200;

/** Reads something small again shortly after anything has changed: a change seldom comes alone. */
export function refreshOnChange(options: {
  directory: Pick<Directory, 'onChange'>;
  refresh: () => Promise<void>;
  /** What it is, for the log. */
  what: string;
  log: Log;
}): { stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  options.directory.onChange(() => {
    if (isStopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      // The next change, or the database being back, asks again. What is known stands.
      options.refresh().catch((error: unknown) => {
        options.log.warn({ err: error }, `${options.what} could not be read.`);
      });
    }, settleMs).unref();
  });
  return {
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
