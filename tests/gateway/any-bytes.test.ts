import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { exchange, upgradeRequest, type Transport } from './raw-client';
import { useGateway } from './test-gateway';

// Longer than any handshake takes: each charger here ends its side once it has said everything.
const test = useGateway({ requestTimeoutMs: 30_000, silentRecordsPerMinute: 100_000 });

/** Requests with a part of them replaced come further than noise alone. */
const almostRequest = fc
  .tuple(fc.nat(), fc.uint8Array({ maxLength: 12 }), fc.webPath())
  .map(([at, noise, path]) => {
    const request = Buffer.from(upgradeRequest(path === '' ? '/' : path));
    const start = at % request.length;
    return Buffer.concat([
      request.subarray(0, start),
      noise,
      request.subarray(start + noise.length),
    ]);
  });
const anyBytes = fc
  .oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(`GET ${text}`)),
    almostRequest,
  )
  .chain((bytes) =>
    fc.nat({ max: bytes.length }).map((cut) => [bytes.subarray(0, cut), bytes.subarray(cut)]),
  );

describe.each<[Transport, number]>([
  ['ws', 150],
  ['wss', 150],
])('any bytes over %s', (transport, numRuns) => {
  it('leave exactly one record, and the gateway alive', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (parts) => {
        const before = test.attempts().length;
        await exchange(test, transport, parts, { isEnded: true });
        await test.waitForAttempts(before + 1);
        expect(test.attempts()).toHaveLength(before + 1);
        const attempt = test.attempts().at(-1);
        expect(attempt?.outcome).not.toBe('accepted');
        expect(attempt?.diagnosis).not.toBeNull();
      }),
      { numRuns, plugins: [fc.interruptAfterTimeLimit(20_000)] },
    );
  });
});
