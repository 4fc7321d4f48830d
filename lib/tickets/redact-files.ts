import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { CaptureError } from '@/lib/capture/capture-error';
import { redactCapture } from '@/lib/capture/redact-capture';
import type { AskedFile, FileAnswer } from './create-file-redactor';
import { storedCapture } from './stored-capture';
import { scrubTextFile } from './text-files/scrub-text-file';
import { TextFileError } from './text-files/text-file-error';

/** The thread that reads files, one after the other: each is replaced by the one without secrets. */
parentPort?.on('message', (asked: AskedFile) => {
  void answerTo(asked).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ content, place }: AskedFile): Promise<FileAnswer> {
  try {
    return content === 'capture'
      ? await redactCaptureFile(place)
      : { capture: null, ...(await scrubTextFile(place)) };
  } catch (error) {
    return error instanceof CaptureError || error instanceof TextFileError
      ? { problem: error.message }
      : { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function redactCaptureFile(place: string): Promise<FileAnswer> {
  const { bytes, masked, report } = redactCapture(await readFile(place));
  await writeFile(place, bytes, { flush: true });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const byteSize = bytes.byteLength;
  return { sha256, byteSize, capture: storedCapture(report, masked), scrubbed: null };
}
