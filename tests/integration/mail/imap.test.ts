import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { imapLoop } from '@/lib/worker/imap-loop';
import type { RoundLoop } from '@/lib/worker/round-loop';
import { silentLog } from '@/tests/support/silent-log';
import { startImapServer, type TestImapServer } from '@/tests/support/imap-server';
import { mailOf } from './raw-mail';

let server: TestImapServer;
let loop: RoundLoop | undefined;
beforeEach(async () => {
  server = await startImapServer();
});
afterEach(async () => {
  await loop?.stop();
  await server.stop();
});

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const start = (receive: (raw: Buffer) => Promise<unknown>, url = server.url, log = silentLog) => {
  loop = imapLoop({ url, log, receive, retryMs: 50 });
};

describe('imapLoop', () => {
  it('takes in what is unread, and what comes while it waits, each once', async () => {
    const taken: string[] = [];
    const first = mailOf({ from: 'a@b.test', text: 'First' });
    const second = mailOf({ from: 'a@b.test', text: 'Second, with ü' });
    server.deliver(first);
    start((raw) => Promise.resolve(taken.push(raw.toString())));
    await until(() => expect(server.messages.map(({ isSeen }) => isSeen)).toEqual([true]));
    server.deliver(second);
    await until(() => expect(server.messages.every(({ isSeen }) => isSeen)).toBe(true));
    expect(taken).toEqual([first, second]);
  });

  it('leaves unread what could not be taken in, and goes on with the next', async () => {
    let isBroken = true;
    const taken: string[] = [];
    server.deliver('first');
    server.deliver('second');
    start((raw) => {
      if (isBroken && raw.toString() === 'first') return Promise.reject(new Error('away'));
      return Promise.resolve(taken.push(raw.toString()));
    });
    await until(() => expect(server.messages.map(({ isSeen }) => isSeen)).toEqual([false, true]));
    isBroken = false;
    server.deliver('third');
    await until(() => expect(server.messages.every(({ isSeen }) => isSeen)).toBe(true));
    expect([...taken].sort()).toEqual(['first', 'second', 'third']);
  });

  it('says that the password is wrong, without telling it, and stops when asked', async () => {
    const warnings: unknown[] = [];
    const log = { ...silentLog, warn: (fields: object) => void warnings.push(fields) };
    start(() => Promise.resolve(), server.url.replace(':right@', ':wr0ng-secret@'), log);
    await until(() => expect(warnings).toContainEqual({ code: 'wrong user name or password' }));
    expect(JSON.stringify(warnings)).not.toContain('wr0ng-secret');
  });

  it('comes back when the line was cut', async () => {
    start(() => Promise.resolve());
    server.deliver('one');
    await until(() => expect(server.messages[0]?.isSeen).toBe(true));
    server.cut();
    server.deliver('two');
    await until(() => expect(server.messages[1]?.isSeen).toBe(true));
  });
});
