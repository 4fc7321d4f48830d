import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogReader, type LogReader, type LogReaderOptions } from './create-log-reader';

const threadFile = path.join(import.meta.dirname, 'diagnosis-thread.js');
const decisive = 'ERROR X509_V_ERR = 20, unable to get local issuer certificate';
const open: LogReader[] = [];

function reader(options: Partial<LogReaderOptions> = {}): LogReader {
  const made = createLogReader({
    threadFile,
    timeLimitMs: 60_000,
    maxWaiting: 10,
    maxMemoryMb: 256,
    ...options,
  });
  open.push(made);
  return made;
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const largeLog = () =>
  bytes(`${'2026-11-20 08:14:02 INFO connecting to the station\n'.repeat(60_000)}${decisive}\n`);

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('createLogReader', { timeout: 60_000 }, () => {
  it('reads one log after the other, bytes of all kinds included', async () => {
    const { read } = reader();
    const reports = await Promise.all([read(bytes(decisive)), read(new Uint8Array([0xff, 0, 7]))]);
    expect(reports).toMatchObject([
      { ok: true, value: { known: true, errorType: 'unreachable' } },
      { ok: true, value: { known: false } },
    ]);
  });

  it('leaves its own thread free meanwhile', async () => {
    const { read } = reader();
    await read(bytes(decisive));
    const state = { isDone: false, turns: 0 };
    const reading = read(largeLog()).finally(() => (state.isDone = true));
    while (!state.isDone) {
      await setImmediate();
      state.turns += 1;
    }
    expect(await reading).toMatchObject({ ok: true, value: { errorType: 'unreachable' } });
    // In one thread the first turn would have come when all was read.
    expect(state.turns).toBeGreaterThan(50);
  });

  it('ends what takes too long, and reads on', async () => {
    const { read } = reader({ timeLimitMs: 1 });
    expect(await read(largeLog())).toMatchObject({
      ok: false,
      errors: { body: ['This log takes too long to read. Send the part around the error.'] },
    });
    const patient = reader();
    expect(await patient.read(bytes(decisive))).toMatchObject({ ok: true });
  });

  it('ends what takes too much memory', async () => {
    const { read } = reader({ maxMemoryMb: 1 });
    expect(await read(largeLog())).toMatchObject({ ok: false });
  });

  it('lets only so many wait', async () => {
    const { read } = reader({ maxWaiting: 2 });
    const taken = [read(bytes(decisive)), read(bytes(decisive))];
    await expect(read(bytes(decisive))).rejects.toMatchObject({
      code: 'unavailable',
      retryAfterSeconds: 5,
    });
    await Promise.all(taken);
    expect(await read(bytes(decisive))).toMatchObject({ ok: true });
  });
});
