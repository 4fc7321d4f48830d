import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserContext } from '@/lib/context';
import { leaseMs } from '@/lib/mail/claim-message';
import { giveUpAfterMs } from '@/lib/mail/schemas';
import { sendTestMail } from '@/lib/mail/send-test-mail';
import { skipMail } from '@/lib/mail/skip-mail';
import { freePort } from '@/lib/runtime/free-port';
import { startMailServer } from '@/tests/support/mail-server';
import { startWorkerProcess } from '@/tests/support/worker-process';
import { createUser } from '@/tests/support/world';
import { useMailWorld } from './mail-world';

const world = useMailWorld();
let operator: UserContext;
const later = (ms: number) => {
  const at = Date.now() + ms;
  world.clock.now = () => new Date(at);
};
/** A worker on a busy machine takes its time to start. */
const patience = { timeout: 60_000 };
const states = async () => (await world.outbox()).map(({ state }) => state);
const errors = async () => (await world.outbox()).map(({ lastError }) => lastError);

beforeAll(async () => {
  const actor = await createUser(world.tickets.database.db, 'operator');
  operator = { ...world.tickets.database.contextFor(actor), actor };
});
beforeEach(() => sendTestMail(operator, { isServerSet: true }));

describe('a message that cannot be sent', () => {
  it('waits while the mail server is away, and goes out once when it is back', async () => {
    const away = `smtp://127.0.0.1:${await freePort()}`;
    await sendTestMail(operator, { isServerSet: true });
    expect(await world.round(world.mailer(away))).toBe(0);
    expect((await world.outbox()).map(({ state, attempts }) => [state, attempts]).sort()).toEqual([
      ['waiting', 0],
      ['waiting', 1],
    ]);
    expect(await errors()).toContain('The mail server did not answer as expected (ESOCKET).');
    expect(await world.round()).toBe(1);
    later(61_000);
    expect(await world.round()).toBe(1);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('is tried again later where the server says so, and given up after a day', async () => {
    world.server.atData = 'later';
    await world.round();
    expect(await states()).toEqual(['waiting']);
    expect(await errors()).toEqual(['The mail server said: 451 Try again']);
    later(30_000);
    await world.round();
    expect((await world.outbox())[0]?.attempts).toBe(1);
    later(giveUpAfterMs + 60_000);
    await world.round();
    expect(await states()).toEqual(['failed']);
  });

  it('is given up at once where the server will never take it', async () => {
    world.server.atData = 'never';
    await world.round();
    expect(await states()).toEqual(['failed']);
    expect(await errors()).toEqual(['The mail server said: 550 No such mailbox']);
  });

  it('says that the password is wrong, without telling it', async () => {
    const wrong = world.server.url.replace('//', '//user:wrong-secret@');
    await world.round(world.mailer(wrong));
    expect(await errors()).toEqual(['The mail server refused the user name or password.']);
    later(61_000);
    const right = world.server.url.replace('//', '//user:right@');
    expect(await world.round(world.mailer(right))).toBe(1);
  });

  it('ends without a mail server, so that no old news is sent when one is set', async () => {
    expect(await skipMail(world.pool, new Date())).toBe(1);
    expect(await states()).toEqual(['skipped']);
    expect(await world.round()).toBe(0);
  });
});

describe('a line that is cut after the server has taken a message', () => {
  it('brings the same message again, by whose id the second is dropped', async () => {
    world.server.atData = 'drop-after-accepting';
    await world.round();
    expect(await states()).toEqual(['waiting']);
    world.server.atData = 'accept';
    later(61_000);
    await world.round();
    const ids = world.server.taken.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await states()).toEqual(['sent']);
  });
});

describe('several workers', () => {
  it('send each message once', async () => {
    for (let count = 0; count < 9; count += 1) await sendTestMail(operator, { isServerSet: true });
    await Promise.all([world.round(), world.round(), world.round()]);
    expect(world.server.taken).toHaveLength(10);
    expect(new Set(world.server.taken.map(({ messageId }) => messageId)).size).toBe(10);
  });
});

describe('a worker that is killed', () => {
  it('before the message was taken leaves it to another, which sends it once', async () => {
    const server = await startMailServer();
    server.atData = 'hold';
    const worker = startWorker(server.url);
    await vi.waitFor(() => expect(server.held).toBe(1), patience);
    await worker.kill();
    await server.stop();
    expect(await states()).toEqual(['sending']);
    expect(await world.round()).toBe(0);
    later(leaseMs + 1_000);
    expect(await world.round()).toBe(1);
    expect(world.server.taken).toHaveLength(1);
    expect(await states()).toEqual(['sent']);
  }, 120_000);

  it('after it was taken makes another send the same again, with the same Message-ID', async () => {
    const server = await startMailServer();
    server.atData = 'take-and-hold';
    const worker = startWorker(server.url);
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), patience);
    await worker.kill();
    await server.stop();
    later(leaseMs + 1_000);
    expect(await world.round()).toBe(1);
    const [first] = server.taken;
    const [second] = world.server.taken;
    expect(second?.messageId).toBe(first?.messageId);
    expect([second?.text, second?.date]).toEqual([first?.text, first?.date]);
    expect(await world.round()).toBe(0);
  }, 120_000);
});

function startWorker(smtpUrl: string) {
  return startWorkerProcess({
    DATABASE_URL: world.tickets.database.url,
    EXOLINK_SECRET: 'a secret of the tests, long enough for it',
    PORTAL_URL: 'https://portal.test',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Support <support@portal.test>',
  });
}
