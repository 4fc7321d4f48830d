import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

const maxLineLength = 16_384;

/** Calls `onLine` for each line of a stream, also for a last one without an end. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length > maxLineLength) {
      onLine(rest);
      rest = '';
    }
  });
  stream.once('end', () => {
    if (rest !== '') onLine(rest);
  });
}
