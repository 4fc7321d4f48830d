import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StartProblem } from './start-problem';

const chunkBytes = 256 * 1024;

export type LogSource = {
  chunks: AsyncIterable<Buffer>;
  /** Bytes read of the file so far, packed ones too. */
  bytesRead: () => number;
  /** Null for standard input. */
  totalBytes: number | null;
};

/** Opens a log, unpacking it where its name says so. @throws StartProblem */
export async function openLog(file: string, input: Readable): Promise<LogSource> {
  if (file === '-') return counted(input, null, false);
  const found = await stat(file).catch(() => null);
  if (found === null) throw new StartProblem(`There is no file ${file}.`);
  if (found.isDirectory()) throw new StartProblem(`${file} is a folder. Name a file in it.`);
  const stream = createReadStream(file, { highWaterMark: chunkBytes });
  return counted(stream, found.size, /\.gz$/i.test(file));
}

function counted(input: Readable, totalBytes: number | null, isPacked: boolean): LogSource {
  let bytes = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // What breaks ends the last stream with the error, and the loop that reads it.
  const last = isPacked
    ? pipeline(input, counter, createGunzip({ chunkSize: chunkBytes }), () => undefined)
    : pipeline(input, counter, () => undefined);
  return { chunks: last as AsyncIterable<Buffer>, bytesRead: () => bytes, totalBytes };
}
