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
      const { bytes, masked } = redactCapture(file);
      const text = Buffer.from(bytes).toString('latin1');
      expect(masked).toEqual([{ kind: 'authorization', count: 1 }]);
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

/** A text frame of RFC 6455, masked as a charger does. */
function frameOf(message: string, key?: Buffer): Buffer {
  const payload = Buffer.from(message);
  const length = [payload.length >> 8, payload.length & 0xff];
  const masked = key === undefined ? payload : payload.map((byte, at) => byte ^ (key[at & 3] ?? 0));
  const head = Buffer.from([0x81, 126 | (key === undefined ? 0 : 0x80), ...length]);
  return Buffer.concat([head, key ?? Buffer.alloc(0), masked]);
}

const setPassword =
  '[2,"1","ChangeConfiguration",{"key":"AuthorizationKey","value":"0badc0de0badc0de"}]';
const setVariable =
  '[2,"2","SetVariables",{"setVariableData":[{"attributeValue":"0badc0de0badc0de","component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}}]}]';
const told16 =
  '[3,"3",{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"0badc0de0badc0de"}]}]';

describe('redactCapture of a session in clear', () => {
  it.each([
    ['whole packets', 1400],
    ['small segments', 7],
  ])('masks passwords in messages and in the address, in %s', (_how, segment) => {
    const key = Buffer.from([1, 2, 3, 4]);
    const answer = frameOf(told16, key);
    const file = new CaptureFile();
    file
      .connection(charger, gateway, startMs)
      .open()
      .say(
        'client',
        Buffer.from(
          'GET /CP-001?token=0badc0de0badc0de&v=1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n\r\n',
        ),
        { segment },
      )
      .say(
        'server',
        Buffer.from('HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
        { segment },
      )
      .say('server', frameOf(setPassword), { segment })
      .say('server', frameOf(setVariable), { segment })
      .say('client', answer, { segment })
      .say('server', frameOf('[2,"4","Reset",{"type":"Soft"}]'), { segment });
    const { bytes, masked, report } = redactCapture(file.bytes());
    const streams = { client: '', server: '' };
    let sent = Buffer.alloc(0);
    const reader = createFileReader(
      (frame) => {
        const packet = decodePacket(frame);
        if (packet?.kind !== 'tcp') return;
        const side = packet.sourcePort === charger[1] ? 'client' : 'server';
        streams[side] += Buffer.from(packet.payload).toString('latin1');
        if (side === 'client') sent = Buffer.concat([sent, packet.payload]);
      },
      { add: () => undefined },
    );
    reader.push(bytes);
    reader.end();
    const hidden = '*'.repeat(16);
    expect(streams.client).toContain(`GET /CP-001?token=${hidden}&v=1 HTTP/1.1`);
    expect(streams.server).toContain(setPassword.replace('0badc0de0badc0de', hidden));
    expect(streams.server).toContain(setVariable.replace('0badc0de0badc0de', hidden));
    expect(streams.server).toContain('[2,"4","Reset",{"type":"Soft"}]');
    const unmasked = sent
      .subarray(sent.length - answer.length + 8)
      .map((byte, at) => byte ^ (key[at & 3] ?? 0));
    expect(Buffer.from(unmasked).toString('latin1')).toContain('"AuthorizationKey"');
    expect(Buffer.from(unmasked).toString('latin1')).not.toMatch(/0badc0de/);
    expect(masked.map(({ kind }) => kind)).toEqual(['address', 'message']);
    expect(checksums(bytes)).not.toContain(false);
    expect(report.conversations[0]?.ladder.steps.map(({ label }) => label)).toContain(
      'ChangeConfiguration',
    );
  });
});
