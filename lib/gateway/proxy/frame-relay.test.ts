import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { buildFrame, opcodes, payloadStart, readFrameHeader } from '@/lib/ocpp/web-socket-frame';
import { createFrameRelay, type MessageVerdict } from './frame-relay';

type Seen = { output: Buffer; messages: string[]; held: string[]; violations: number[] };

function relay(
  options: { isFromClient?: boolean; verdict?: (start: string) => MessageVerdict } = {},
) {
  const seen: Seen = { output: Buffer.alloc(0), messages: [], held: [], violations: [] };
  const made = createFrameRelay({
    isFromClient: options.isFromClient ?? true,
    allowsCompression: false,
    maxPayloadBytes: 100_000,
    events: {
      output: (bytes) => {
        seen.output = Buffer.concat([seen.output, bytes]);
      },
      onMessage: (start) => {
        seen.messages.push(start.toString());
        return options.verdict?.(start.toString()) ?? 'pass';
      },
      onHeld: (payload) => {
        seen.held.push(payload.toString());
        return !payload.toString().startsWith('swallow');
      },
      onControl: (opcode, payload) => opcode !== opcodes.pong || payload.toString() !== 'own',
      onViolation: (code) => seen.violations.push(code),
    },
  });
  return { ...made, seen };
}

const mask = Buffer.from([7, 13, 21, 200]);
const clear = (frame: Buffer, isFinal: boolean) => {
  if (!isFinal) frame[0] = (frame[0] ?? 0) & 0x7f;
  return frame;
};
/** A message as one or more frames, with a ping between them. */
const message = fc
  .record({ text: fc.string({ maxLength: 700 }), parts: fc.integer({ min: 1, max: 3 }) })
  .map(({ parts, text }) => {
    const bytes = Buffer.from(text);
    const size = Math.ceil(bytes.length / parts);
    return Buffer.concat(
      Array.from({ length: parts }, (_, index) => {
        const part = bytes.subarray(index * size, (index + 1) * size);
        const frame = buildFrame(index === 0 ? opcodes.text : opcodes.continuation, part, mask);
        const ping = buildFrame(opcodes.ping, Buffer.from('x'), mask);
        return Buffer.concat([clear(frame, index === parts - 1), ping]);
      }),
    );
  });

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? bytes.length;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 });

describe('a relay of frames', () => {
  it('passes every byte on, however they come, held or not', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), sizes, fc.boolean(), (sent, by, isHeld) => {
        const bytes = Buffer.concat(sent);
        const { push, seen } = relay({ verdict: () => (isHeld ? 'hold' : 'pass') });
        for (const chunk of cut(bytes, by)) push(chunk);
        expect(seen.violations).toEqual([]);
        expect(seen.messages).toHaveLength(sent.length);
        expect(seen.output.length).toBe(bytes.length);
        if (!isHeld) expect(seen.output.equals(bytes)).toBe(true);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), sizes, (bytes, by) => {
        const { push, seen } = relay({ verdict: () => 'hold' });
        for (const chunk of cut(Buffer.from(bytes), by)) push(chunk);
        expect(seen.violations.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('swallows a message that was for the gateway, in parts too', () => {
    const { push, seen } = relay({ verdict: (start) => (start.startsWith('s') ? 'hold' : 'pass') });
    const parts = [
      clear(buildFrame(opcodes.text, Buffer.from('swallow '), mask), false),
      buildFrame(opcodes.continuation, Buffer.from('this'), mask),
      buildFrame(opcodes.text, Buffer.from('but not this'), mask),
    ];
    push(Buffer.concat(parts));
    expect(seen.held).toEqual(['swallow this']);
    expect(seen.output).toEqual(parts[2]);
  });

  it('swallows the pong to its own ping alone', () => {
    const { push, seen } = relay();
    const theirs = buildFrame(opcodes.pong, Buffer.from('theirs'), mask);
    push(Buffer.concat([buildFrame(opcodes.pong, Buffer.from('own'), mask), theirs]));
    expect(seen.output).toEqual(theirs);
  });

  it('puts a message of its own between two messages, never into one', () => {
    const { inject, push, seen } = relay();
    const first = clear(buildFrame(opcodes.text, Buffer.from('a'.repeat(300)), mask), false);
    const last = buildFrame(opcodes.continuation, Buffer.from('b'), mask);
    const own = buildFrame(opcodes.text, Buffer.from('own'));
    const ping = buildFrame(opcodes.ping, Buffer.from('p'));
    push(first.subarray(0, 250));
    inject(own, 'message');
    inject(ping, 'control');
    expect(seen.output.equals(first.subarray(0, 250))).toBe(true);
    push(first.subarray(250));
    expect(seen.output.equals(Buffer.concat([first, ping]))).toBe(true);
    push(last);
    expect(seen.output.equals(Buffer.concat([first, ping, last, own]))).toBe(true);
  });

  it('does not wait for a payload that is too big', () => {
    const { push, seen } = relay();
    push(Buffer.from('81ff0000000006400000', 'hex'));
    push(Buffer.from('00000000', 'hex'));
    expect(seen.violations).toEqual([1009]);
    push(Buffer.from('more'));
    expect(seen.output).toHaveLength(0);
  });
});

describe('a frame', () => {
  it('is read as it was built, masked or not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 70_000, size: 'max' }),
        fc.boolean(),
        (payload, isMasked) => {
          const frame = buildFrame(opcodes.binary, Buffer.from(payload), isMasked ? mask : null);
          const header = readFrameHeader(frame, 0);
          if (header === null) throw new Error('The header is whole.');
          expect(header).toMatchObject({ opcode: 2, isFinal: true, isMasked });
          expect(header.headerLength + header.length).toBe(frame.length);
          expect(payloadStart(frame, 0, header, header.length).equals(payload)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
