import type { IncomingMessage } from 'node:http';
import { keptResponseBytes } from '@/lib/webhooks/schemas';

/** The first bytes of an answer. What comes after them, or breaks off, is of no interest. */
export function readBeginning(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const end = () => resolve(Buffer.concat(chunks).subarray(0, keptResponseBytes));
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= keptResponseBytes) end();
    });
    response.on('end', end);
    response.on('error', end);
    response.on('close', end);
  });
}
