import { correct, done, type Result } from '@/lib/errors';

/** The most that is read of a log, bytes. */
const maxBytes = 5 * 1024 * 1024;

/**
 * The body of a request as text. Stops reading at 5 MB, whatever the sender announced. Bytes
 * that are not UTF-8 become replacement characters: logs of chargers hold all kinds.
 */
export async function readTextBody(
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<string>> {
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
  return done(new TextDecoder().decode(Buffer.concat(chunks)));
}
