import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { formatLogLine } from './format-log-line';
import { readLines } from './log-lines';
import { createPrint } from './print';

describe('readLines', () => {
  it('joins what arrives in pieces, also within a character', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    readLines(stream, (line) => lines.push(line));
    const bytes = Buffer.from('one\ntwö\r\nthree');
    for (const byte of bytes) stream.write(Buffer.of(byte));
    stream.end();
    await new Promise((resolve) => stream.once('close', resolve));
    expect(lines).toEqual(['one', 'twö', 'three']);
  });
});

describe('createPrint', () => {
  it('prefixes lines, with colours only where they are wanted', () => {
    const written: string[] = [];
    createPrint((text) => written.push(text), false)('portal', 'Ready');
    createPrint((text) => written.push(text), true)('portal', 'Ready');
    expect(written[0]).toBe('portal   | Ready\n');
    expect(written[1]).toContain('\u001b[');
  });
});

describe('formatLogLine', () => {
  it('makes one line of a record', () => {
    const record = {
      level: 40,
      time: 0,
      msg: 'Lost.',
      err: { message: 'gone', stack: 'x' },
      port: 1,
    };
    expect(formatLogLine(JSON.stringify(record))).toBe('00:00:00 WARN Lost. (err=gone, port=1)');
  });

  it.each(['plain', '{"level":30', '{"level":"x"}'])('leaves %s as it is', (line) => {
    expect(formatLogLine(line)).toBe(line);
  });
});
