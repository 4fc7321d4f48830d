import { correct, done, type Result } from '@/lib/errors';
import { checkContent } from './check-content';
import type { FileRedactor, RedactedFile } from './create-file-redactor';
import { contentOf } from './file-kinds';
import type { FileStore, ReceivedFile } from './files/file-store';

export type FileServices = { store: FileStore; redactor: FileRedactor };
export type TakenFile = ReceivedFile & Pick<RedactedFile, 'capture' | 'scrubbed'>;

/**
 * Receives a file, checks that it is what its first bytes say, and takes its secrets out: of a
 * packet capture and of a text only what is left is ever kept. Of what is refused nothing stays.
 */
export async function takeFile(
  body: ReadableStream<Uint8Array> | null,
  { redactor, store }: FileServices,
): Promise<Result<TakenFile>> {
  const received = await store.receive(body);
  if (!received.ok) return received;
  const file = received.value;
  try {
    const read = await readReceived(file, redactor);
    if (read.ok) return done({ ...file, ...read.value });
    await file.discard();
    return read;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function readReceived(
  { byteSize, kind, place, sha256 }: ReceivedFile,
  redactor: FileRedactor,
): Promise<Result<RedactedFile>> {
  const content = contentOf(kind);
  if (content !== null) return redactor.redact({ place, content });
  const problem = await checkContent(kind, place);
  if (problem !== null) return correct({ file: [problem] });
  return done({ byteSize, sha256, capture: null, scrubbed: null });
}
