import { limits } from '@/lib/capture/limits';
import type { CaptureAnswer } from './capture-answer';

const timeLimitMs = 120_000;

/** Reads a capture in a thread of this browser. The thread is ended when it takes too long. */
export function readCaptureFile(file: File): Promise<CaptureAnswer> {
  if (file.size > limits.fileBytes) {
    return Promise.resolve({
      problem:
        'The file has more than 50 MB. Record again, with a filter for the charger’s address.',
    });
  }
  const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const settle = (answer: CaptureAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle({ problem: 'This capture takes too long to read. Record a shorter part.' });
    }, timeLimitMs);
    worker.addEventListener('message', ({ data }: MessageEvent<CaptureAnswer>) => {
      settle(data);
    });
    worker.addEventListener('error', () => {
      settle({ problem: 'The capture could not be read in this browser.' });
    });
    worker.postMessage(file);
  });
}
