import { correct, done, type Result } from '@/lib/errors';

/** The most that is read of a log, bytes. */
const maxBytes = 5 * 1024 * 1024;

/** The body of a request. Stops reading at 5 MB, whatever the sender announced. */
export async function readLogBody(
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return correct({ body: ['A log may have up to 5 MB. Send the part around the error.'] });
    }
    chunks.push(part.value);
  }
  if (size === 0) {
    return correct({ body: ['Send the log as the body of the request, as plain text.'] });
  }
  const log = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    log.set(chunk, end);
    end += chunk.byteLength;
  }
  return done(log);
}
