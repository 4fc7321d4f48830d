import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { CaptureError } from '@/lib/capture/capture-error';
import { redactCapture } from '@/lib/capture/redact-capture';
import type { CaptureAnswer } from './create-capture-redactor';
import { storedCapture } from './stored-capture';

/** The thread that reads captures, one after the other: each file is replaced by the masked one. */
parentPort?.on('message', (place: string) => {
  void answerTo(place).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(place: string): Promise<CaptureAnswer> {
  try {
    const { bytes, masked, report } = redactCapture(await readFile(place));
    await writeFile(place, bytes, { flush: true });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { sha256, capture: storedCapture(report, masked) };
  } catch (error) {
    return error instanceof CaptureError
      ? { problem: error.message }
      : { failure: error instanceof Error ? error.message : String(error) };
  }
}
