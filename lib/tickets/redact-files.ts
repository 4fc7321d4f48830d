import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { CaptureError } from '@/lib/capture/capture-error';
import { redactCapture } from '@/lib/capture/redact-capture';
import type { AskedFile, FileAnswer } from './create-file-redactor';
import type { FileContent } from './files/file-keeper';
import { storedCapture } from './stored-capture';
import { scrubTextFile } from './text-files/scrub-text-file';
import { TextFileError } from './text-files/text-file-error';
import { checkZip } from './zip-check/check-zip';
import { ZipProblem } from './zip-check/zip-problem';

/**
 * The thread that reads files, one after the other: each is replaced by the one without secrets,
 * but for ZIP archives, which stay as they are.
 */
parentPort?.on('message', (asked: AskedFile) => {
  void answerTo(asked).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ content, place }: AskedFile): Promise<FileAnswer> {
  try {
    if (content === 'zip') return await checkZipFile(place);
    return content === 'capture'
      ? await redactCaptureFile(place)
      : { capture: null, ...(await scrubTextFile(place)) };
  } catch (error) {
    return isProblem(error)
      ? { problem: error.message }
      : { failure: error instanceof Error ? error.message : String(error) };
  }
}

function isProblem(error: unknown): error is Error {
  return [CaptureError, TextFileError, ZipProblem].some((problem) => error instanceof problem);
}

async function checkZipFile(place: string): Promise<FileAnswer> {
  const bytes = await readFile(place);
  await checkZip(bytes);
  return { ...contentIn(bytes), capture: null, scrubbed: null };
}

async function redactCaptureFile(place: string): Promise<FileAnswer> {
  const { bytes, masked, report } = redactCapture(await readFile(place));
  await writeFile(place, bytes, { flush: true });
  return { ...contentIn(bytes), capture: storedCapture(report, masked), scrubbed: null };
}

function contentIn(bytes: Uint8Array): FileContent {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, byteSize: bytes.byteLength };
}
