import { describe, expect, it } from 'vitest';
import { CaptureFile } from '@/tests/support/capture-file';
import { charger, gateway, read, startMs } from '@/tests/support/captures';
import { limits } from './limits';
import { createCaptureReader } from './read-capture';

function sample(format: 'pcap' | 'pcapng' = 'pcap'): Buffer {
  const file = new CaptureFile({ format });
  file
    .connection(charger, gateway, startMs)
    .open()
    .say('client', Buffer.from('GET / HTTP/1.1\r\n'));
  return file.bytes();
}
function changed(file: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt32LE(value, at);
  return copy;
}

describe('a bad file', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'The file is empty.'],
    ['two bytes', Buffer.from([1, 2]), 'too short for a capture'],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), 'This is a gzip file. Unpack it first'],
    ['a zip archive', Buffer.from('PK\x03\x04more'), 'This is a zip archive'],
    ['a text', Buffer.from('2026-11-20 ERROR'), 'This is a text, no capture.'],
    ['something else', Buffer.from([0xde, 0xad, 0xbe, 0xef]), 'begins with de ad be ef'],
    ['half a header', sample().subarray(0, 12), 'ends within its header: 12 of 24 bytes'],
    ['another version', changed(sample(), 4, 0x0004_0003), 'pcap version 3'],
    ['a header alone', sample().subarray(0, 24), 'has no packets'],
    ['a long packet', changed(sample(), 32, 0x7fff_ffff), 'packet 1 says it has 2147483647 bytes'],
    [
      'a packet past the end',
      changed(sample(), 32, 100_000),
      'claims more bytes than the file has',
    ],
    ['a long block', changed(sample('pcapng'), 4, 0xffff_fff0), 'block 1 says it has 4294967280'],
    ['a block of 0 bytes', changed(sample('pcapng'), 4, 0), 'block 1 says it has 0 bytes'],
    ['no byte order', changed(sample('pcapng'), 8, 1), 'no known byte order'],
  ])('%s', async (_what, file, message) => {
    await expect(read(file)).rejects.toThrow(message);
  });

  it.each(['pcap', 'pcapng'] as const)(
    'a %s that is cut off is read as far as it goes',
    async (format) => {
      const report = await read(sample(format).subarray(0, -30));
      expect(report.packetCount).toBe(3);
      expect(report.notes[0]).toMatch(
        /ends within (?:packet 4|block 7)\. What comes before was read/,
      );
    },
  );

  it('tells what it could not read', async () => {
    const strange = changed(sample(), 20, 147);
    expect((await read(strange)).notes.join()).toContain('link type 147 cannot be read');
    const cut = new CaptureFile();
    const whole = cut.ip('192.0.2.7', '192.0.2.8', 6, Buffer.alloc(200, 0x55));
    cut.frame(whole.subarray(0, 60), startMs, 234);
    const fragment = cut.ip('192.0.2.7', '192.0.2.8', 6, Buffer.alloc(200));
    fragment.writeUInt16BE(0x2000, 6);
    const { notes } = await read(cut.frame(fragment, startMs).bytes());
    expect(notes.join()).toMatch(/1 packet was cut short.*1 fragment of IP packets was left out/);
  });

  it('is not read past 50 MB', () => {
    const reader = createCaptureReader();
    reader.push(sample());
    const piece = Buffer.alloc(8 * 1024 * 1024);
    expect(() => {
      for (let size = 0; size <= limits.fileBytes; size += piece.length) reader.push(piece);
    }).toThrow('more than 50 MB');
  });
});
