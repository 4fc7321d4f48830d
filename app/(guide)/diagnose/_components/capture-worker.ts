import { CaptureError } from '@/lib/capture/capture-error';
import { createCaptureReader } from '@/lib/capture/read-capture';
import type { CaptureAnswer } from './capture-answer';

/** The thread that reads a capture, so that the page keeps answering. */
self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void read(data).then((answer) => {
    self.postMessage(answer);
  });
});

async function read(file: File): Promise<CaptureAnswer> {
  const capture = createCaptureReader();
  const chunks = file.stream().getReader();
  try {
    for (;;) {
      const { value } = await chunks.read();
      if (value === undefined) return { report: capture.end() };
      capture.push(value);
    }
  } catch (error) {
    await chunks.cancel().catch(() => undefined);
    return {
      problem:
        error instanceof CaptureError
          ? error.message
          : 'The file could not be read. If it is still being written, choose it again.',
    };
  }
}
