import { done, type Result } from '@/lib/errors';
import type { FileRedactor, RedactedFile } from './create-file-redactor';
import { contentOf } from './file-kinds';
import type { FileStore, ReceivedFile } from './files/file-store';

export type FileServices = { store: FileStore; redactor: FileRedactor };
export type TakenFile = ReceivedFile & Pick<RedactedFile, 'capture' | 'scrubbed'>;

/**
 * Receives a file and takes its secrets out: of a packet capture and of a text only what is left is
 * ever kept. Of what is refused nothing stays.
 */
export async function takeFile(
  body: ReadableStream<Uint8Array> | null,
  { redactor, store }: FileServices,
): Promise<Result<TakenFile>> {
  const received = await store.receive(body);
  if (!received.ok) return received;
  const file = received.value;
  const content = contentOf(file.kind);
  if (content === null) return done({ ...file, capture: null, scrubbed: null });
  try {
    const redacted = await redactor.redact({ place: file.place, content });
    if (redacted.ok) return done({ ...file, ...redacted.value });
    await file.discard();
    return redacted;
  } catch (error) {
    await file.discard();
    throw error;
  }
}
