import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { correct, done, type Result } from '@/lib/errors';
import { formatByteSize } from '@/lib/format/byte-size';
import {
  fileKindOf,
  fileKinds,
  isText,
  maxFileBytes,
  signatureBytes,
  type FileKind,
} from '../file-kinds';
import { notText } from '../text-files/text-file-error';

export type WrittenFile = { kind: FileKind; byteSize: number; sha256: string };

/** Writes what arrives into a new file, and stops where it is of no kind or size that is taken. */
export async function writeFile(
  place: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<WrittenFile>> {
  const reader = body?.getReader();
  const hash = createHash('sha256');
  const file = await open(place, 'wx', 0o600);
  let start = new Uint8Array();
  let kind: FileKind | null | undefined;
  let byteSize = 0;
  const refuse = async (message: string) => {
    await reader?.cancel().catch(() => undefined);
    return correct({ file: [message] });
  };
  try {
    for (;;) {
      const part = (await reader?.read())?.value;
      if (part !== undefined) byteSize += part.byteLength;
      if (kind === undefined) {
        if (part !== undefined) start = Buffer.concat([start, part]);
        if (part === undefined || start.byteLength >= signatureBytes) {
          kind = fileKindOf(start.subarray(0, signatureBytes));
        }
      }
      if (kind === null) return await refuse(wrongType);
      const limit = kind === undefined ? maxFileBytes : fileKinds[kind].maxBytes;
      if (byteSize > limit) return await refuse(tooLarge(kind));
      if (part === undefined) break;
      if (kind === 'text' && !isText(part)) return await refuse(notText);
      hash.update(part);
      await file.write(part);
    }
    if (byteSize === 0) return await refuse('The file is empty.');
    await file.sync();
    return done({ kind: kind ?? 'text', byteSize, sha256: hash.digest('hex') });
  } finally {
    await file.close();
  }
}

const wrongType =
  'This kind of file cannot be attached. Attach a PNG, JPEG or WebP image, a PDF, a text or log in UTF-8 or UTF-16, a packet capture or a ZIP archive.';

export function tooLarge(kind: FileKind | undefined): string {
  if (kind === undefined) return `A file can have at most ${formatByteSize(maxFileBytes)}.`;
  const { maxBytes, name } = fileKinds[kind];
  return `A ${name} can have at most ${formatByteSize(maxBytes)}. Attach the part that matters.`;
}
