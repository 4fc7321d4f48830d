import { fc } from '@/tests/support/properties';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Spoken } from '@/tests/support/tcp-script';
import { certificate, refusedUpgrade, tlsConversation, told } from '@/tests/support/captures';
import { CaptureError } from './capture-error';
import { createCaptureReader } from './read-capture';
import { redactCapture } from './redact-capture';

const value = Buffer.from('CP-001:a-very-secret-password').toString('base64');
// Of processor time, so that a busy machine counts no more: far more than a small file takes.
const maxMs = 2000;
const files: Buffer[] = [];

beforeAll(async () => {
  const { ca, cert, key } = await certificate();
  const conversations: Spoken[][] = [
    await refusedUpgrade(401, { Authorization: `Basic ${value}` }),
    await tlsConversation({ cert, key, maxVersion: 'TLSv1.2' }, { ca }),
  ];
  for (const spoken of conversations) {
    files.push(told(spoken).bytes(), told(spoken, { format: 'pcapng', isV6: true }).bytes());
  }
}, 30_000);

/** Reads it, and lets through nothing but its own error. */
function survive(file: Uint8Array, piece: number): void {
  const from = process.cpuUsage();
  try {
    const reader = createCaptureReader();
    for (let at = 0; at < file.length; at += piece) reader.push(file.subarray(at, at + piece));
    reader.end();
    redactCapture(file);
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    expect(error.message).toMatch(/^[A-Z“].{10,200}\.$/);
  }
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(maxMs);
}

const anyFile = fc.nat().map((index) => files[index % files.length] ?? Buffer.alloc(0));
const anyPiece = fc.integer({ min: 1, max: 4096 });

describe('whatever the file holds', { timeout: 60_000 }, () => {
  it('reads random bytes, also behind a right start', () => {
    const starts = fc.constantFrom(
      [],
      [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0],
      [0x0a, 0x0d, 0x0d, 0x0a, 28, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a],
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 2000 }), anyPiece, (start, bytes, piece) => {
        survive(Buffer.concat([Buffer.from(start), bytes]), piece);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what is cut off anywhere', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyPiece,
        (file, share, piece) => {
          survive(file.subarray(0, Math.floor(file.length * share)), piece);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads what has other bits anywhere', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyFile, flips, anyPiece, (file, changes, piece) => {
        const copy = Buffer.from(file);
        for (const [at, bits] of changes)
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ bits;
        survive(copy, piece);
      }),
      { numRuns: 300 },
    );
  });

  it('shows no value of a header, whatever is cut off', () => {
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const file = files[0] ?? Buffer.alloc(0);
        const part = file.subarray(0, at % file.length);
        const reader = createCaptureReader();
        try {
          reader.push(part);
          expect(JSON.stringify(reader.end())).not.toContain(value.slice(0, 12));
        } catch (error) {
          if (!(error instanceof CaptureError)) throw error;
        }
      }),
      { numRuns: 100 },
    );
  });
});
