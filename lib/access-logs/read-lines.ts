/** Longer lines are no access log's. */
export const maxLineBytes = 64 * 1024;

export type ReadLine = { text: string; isTooLong: boolean };

const newline = 0x0a;

/**
 * The lines of a stream of bytes, in blocks as they come. Memory stays bounded whatever the
 * stream holds: of a line past 64 KB only its beginning is kept.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  let isSkipping = false;
  for await (const chunk of chunks) {
    const lines: ReadLine[] = [];
    const last = chunk.lastIndexOf(newline);
    if (last === -1) {
      if (!isSkipping) rest = Buffer.concat([rest, chunk]);
    } else {
      const first = chunk.indexOf(newline);
      if (!isSkipping) lines.push(lineOf(Buffer.concat([rest, chunk.subarray(0, first)])));
      isSkipping = false;
      if (last > first) split(chunk.subarray(first + 1, last), lines);
      rest = Buffer.from(chunk.subarray(last + 1));
    }
    if (rest.length > maxLineBytes) {
      lines.push(lineOf(rest));
      rest = Buffer.alloc(0);
      isSkipping = true;
    }
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [lineOf(rest)];
}

/** Decodes a block at once where it is plain ASCII, which is nearly always. */
function split(block: Buffer, lines: ReadLine[]): void {
  const text = block.toString('latin1');
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end);
    lines.push(
      line.length > maxLineBytes || notAscii.test(line)
        ? lineOf(block.subarray(start, end))
        : { text: withoutReturn(line), isTooLong: false },
    );
    start = end + 1;
  }
}

const notAscii = /[\x80-\xff]/;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Bytes that are no UTF-8 become visible escapes, as nginx writes them itself. */
function lineOf(bytes: Buffer): ReadLine {
  const isTooLong = bytes.length > maxLineBytes;
  const kept = isTooLong ? bytes.subarray(0, 1024) : bytes;
  return { text: withoutReturn(decode(kept)), isTooLong };
}

function decode(bytes: Buffer): string {
  try {
    return strict.decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(/[\x80-\xff]/g, escape);
  }
}

function escape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
