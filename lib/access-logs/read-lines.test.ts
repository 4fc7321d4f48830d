import { expect, it } from 'vitest';
import { maxLineBytes, readLines, type ReadLine } from './read-lines';

async function linesOf(...chunks: (string | Buffer)[]): Promise<ReadLine[]> {
  async function* source() {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
  }
  const lines: ReadLine[] = [];
  for await (const block of readLines(source())) lines.push(...block);
  return lines;
}
const texts = async (...chunks: (string | Buffer)[]) =>
  (await linesOf(...chunks)).map(({ text }) => text);

it('puts lines together however the bytes come', async () => {
  const text = 'one\ntwo\r\n\nvier ü\nlast';
  const expected = ['one', 'two', '', 'vier ü', 'last'];
  expect(await texts(text)).toEqual(expected);
  const bytes = Buffer.from(text);
  for (let at = 1; at < bytes.length; at += 1) {
    expect(await texts(bytes.subarray(0, at), bytes.subarray(at))).toEqual(expected);
  }
  expect(await texts(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(expected);
});

it('shows bytes that are no UTF-8, and keeps what is around them', async () => {
  expect(await texts('a\n', Buffer.from([0x62, 0xff, 0x63, 0x0a]), 'd\0e\n')).toEqual([
    'a',
    'b\\xffc',
    'd\0e',
  ]);
});

it('cuts a line without end, in one piece or in many, and reads on behind it', async () => {
  const huge = 'x'.repeat(maxLineBytes * 3);
  const pieces = Array.from({ length: 30 }, () => 'x'.repeat(maxLineBytes / 10));
  for (const chunks of [[`a\n${huge}\nb\n`], ['a\n', ...pieces, '\nb\n']]) {
    const lines = await linesOf(...chunks);
    expect(lines.map((line) => line.isTooLong)).toEqual([false, true, false]);
    expect(lines[1]?.text.length).toBeLessThan(2_000);
    expect(lines[2]?.text).toBe('b');
  }
});

it('reads nothing from nothing', async () => {
  expect(await linesOf()).toEqual([]);
  expect(await linesOf('')).toEqual([]);
});
