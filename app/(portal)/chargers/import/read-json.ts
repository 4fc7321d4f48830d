import 'server-only';
import type { NextRequest } from 'next/server';
import { maxImportBytes } from '@/lib/chargers/schemas';
import { DomainError } from '@/lib/errors';

/** JSON escapes at most double the quotes and line breaks of a file. */
const maxBodyBytes = maxImportBytes * 2;

/** The body of an import's request. Stops reading what is larger than any file may be. */
export async function readJson(request: NextRequest): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBodyBytes) {
      throw new DomainError('conflict', 'The file is larger than 5 MB. Split it into parts.');
    }
    chunks.push(part.value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new DomainError('conflict', 'The file did not arrive whole. Try again.');
  }
}
