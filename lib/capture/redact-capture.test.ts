import { describe, expect, it } from 'vitest';
import { CaptureFile } from '@/tests/support/capture-file';
import { charger, gateway, read, refusedUpgrade, startMs, told } from '@/tests/support/captures';
import { tcpChecksum } from '@/tests/support/internet-checksum';
import { createFileReader } from './files/create-file-reader';
import { decodePacket } from './packets/decode-packet';
import { redactCapture } from './redact-capture';

const password = 'a-very-secret-password';
const value = Buffer.from(`CP-001:${password}`).toString('base64');
const headers = { Authorization: `Basic ${value}` };

/** Of each packet of TCP: is its checksum right? */
function checksums(file: Uint8Array): boolean[] {
  const right: boolean[] = [];
  const reader = createFileReader(
    (frame) => {
      const packet = decodePacket(frame);
      if (packet?.kind !== 'tcp') return;
      const segment = Buffer.from(frame.bytes.subarray(packet.headerAt));
      right.push(
        tcpChecksum(packet.source.join('.'), packet.target.join('.'), segment, false) === 0,
      );
    },
    { add: () => undefined },
  );
  reader.push(file);
  reader.end();
  return right;
}

describe('redactCapture', () => {
  it.each(['pcap', 'pcapng'] as const)(
    'masks the value in a %s and changes nothing else',
    async (format) => {
      const file = told(await refusedUpgrade(401, headers), { format }).bytes();
      const { bytes, maskedCount } = redactCapture(file);
      const text = Buffer.from(bytes).toString('latin1');
      expect(maskedCount).toBe(1);
      expect(text).not.toContain(value);
      expect(text).toContain(`Authorization: Basic ${'*'.repeat(value.length)}\r\n`);
      expect(bytes.length).toBe(file.length);
      expect(checksums(bytes)).not.toContain(false);
      const differing = [...bytes].filter((byte, index) => byte !== file[index]).length;
      expect(differing).toBeLessThanOrEqual(value.length + 2);
      const [before, after] = [await read(file), await read(bytes)];
      expect(after.conversations[0]?.ladder).toEqual(before.conversations[0]?.ladder);
    },
  );

  it.each([
    ['cut into small segments', 3, (all: number[]) => all],
    ['out of order and sent again', 7, (all: number[]) => [...all].reverse().concat(all)],
  ])('masks it %s', async (_how, segment, order) => {
    const [request] = await refusedUpgrade(401, headers);
    const file = new CaptureFile();
    const bytes = request?.bytes ?? new Uint8Array();
    file
      .connection(charger, gateway, startMs, 0xffff_ff00)
      .open()
      .say('client', bytes, { segment, order });
    const redacted = redactCapture(file.bytes());
    expect(checksums(redacted.bytes)).not.toContain(false);
    // Put together as a reader would, nothing of the value is left.
    const parts: string[] = [];
    const reader = createFileReader(
      (frame) => {
        const packet = decodePacket(frame);
        if (packet?.kind === 'tcp') parts.push(Buffer.from(packet.payload).toString('latin1'));
      },
      { add: () => undefined },
    );
    reader.push(redacted.bytes);
    reader.end();
    const pieces = Array.from({ length: value.length - segment }, (_none, at) =>
      value.slice(at, at + segment),
    );
    expect(parts.filter((part) => pieces.includes(part))).toEqual([]);
    expect(parts.filter((part) => part === '*'.repeat(segment)).length).toBeGreaterThan(3);
  });

  it('masks it where the start of the request is missing', async () => {
    const [request] = await refusedUpgrade(401, headers);
    const file = new CaptureFile();
    const bytes = request?.bytes ?? new Uint8Array();
    file
      .connection(charger, gateway, startMs)
      .open()
      .lose('client', 50)
      .say('client', bytes.subarray(20));
    expect(Buffer.from(redactCapture(file.bytes()).bytes).toString('latin1')).not.toContain(value);
  });
});
