import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { attachMail } from '@/lib/mail/incoming/attach-mail';
import { listIncomingMail } from '@/lib/mail/incoming/list-incoming-mail';
import { receiveMail } from '@/lib/mail/incoming/receive-mail';
import { replyAddress, replyToken } from '@/lib/mail/incoming/reply-token';
import { maxMailFiles } from '@/lib/mail/incoming/schemas';
import { takeMailFiles } from '@/lib/mail/incoming/take-mail-files';
import { createFileStore } from '@/lib/tickets/files/file-store';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { leftOutFiles } from '@/lib/tickets/left-out-schemas';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { messagesText } from '@/lib/tickets/messages-text';
import type { FileServices } from '@/lib/tickets/take-file';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { fileServices } from '@/tests/support/file-services';
import { startS3Server } from '@/tests/support/s3-server';
import { silentLog } from '@/tests/support/silent-log';
import { pngImage } from '@/tests/support/small-files';
import { zipFile } from '@/tests/support/zip-file';
import { useTicketWorld } from '../tickets/ticket-world';
import { mailOf, type RawFile } from './raw-mail';

const world = useTicketWorld();
const key = randomBytes(32);
const mailbox = 'support@portal.test';
let directory: string;
let files: FileServices;
let chargerId: string;
let owner: UserContext;
let agent: UserContext;
let ticketId: string;
let number: number;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-mail-files-'));
  files = fileServices(directory);
  chargerId = (await world.charger()).id;
  agent = await world.user('agent');
});
beforeEach(async () => {
  owner = await world.user('customer', [chargerId]);
  ({ ticketId, number } = await world.open(owner, chargerId));
});
afterAll(async () => {
  await files.redactor.close();
  await rm(directory, { recursive: true });
});

const receive = (raw: string, using = files) =>
  receiveMail({ db: world.database.db, now: () => new Date(), log: silentLog }, Buffer.from(raw), {
    replyKey: key,
    ownAddresses: [mailbox],
    files: using,
  });
const answer = (sent: readonly RawFile[], more: Parameters<typeof mailOf>[0] = {}) => {
  const { userId, email: from } = owner.actor;
  const to = replyAddress(mailbox, replyToken(key, { number, ticketId, userId }));
  return mailOf({ from, to, files: sent, ...more });
};
const story = async () => {
  const { events } = await listTicketEvents(owner, { ticketId });
  return {
    replies: events.flatMap(({ kind, body }) => (kind === 'reply' ? [body] : [])),
    files: events.flatMap(({ file }) => (file === null ? [] : [file])),
    asText: messagesText({ number, subject: 'It fails', events, isCustomer: true }),
    leftOut: events.flatMap(({ details }) => leftOutFiles(details)),
  };
};
const stored = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
const picture = (size: number, seed = 1) => pngImage({ padding: Buffer.alloc(size, seed) });

describe('the files of an answer by mail', () => {
  const log = { name: 'charger.log', content: 'a\r\npassword=Zq8vertraulich\r\nend' };

  it('are on the ticket, without their secrets, once', async () => {
    const raw = answer([log, { name: 'photo.png', content: picture(100), type: 'image/png' }]);
    expect(await receive(raw)).toEqual({ state: 'added', reason: null });
    expect((await receive(raw)).state).toBe('known');
    await inSystemScope(world.database.db, (tx) => tx.incomingMail.deleteMany());
    const before = await stored();
    // After a crash before it was noted.
    expect((await receive(raw)).state).toBe('added');
    expect(await stored()).toEqual(before);
    const told = await story();
    expect(told).toMatchObject({ replies: ['It works.'], leftOut: [] });
    expect(told.files.map(({ name }) => name)).toEqual(['charger.log', 'photo.png']);
    expect(told.files[0]?.scrubbed?.masked).toEqual([{ kind: 'password', count: 1 }]);
    const { location } = await getAttachment(owner, told.files[0]?.id ?? '');
    const kept = await new Response(await files.store.read(location)).text();
    expect(kept).toBe('a\r\npassword=•••\r\nend');
    const [row] = (await listIncomingMail(agent)).rows;
    expect(row).toMatchObject({ state: 'added', fileCount: 0, ticketNumber: number });
  });

  it('that cannot be taken are told with the words, each with its reason', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    const sent = [
      { name: 'drawing.svg', content: svg, type: 'image/svg+xml' },
      { name: 'empty.log', content: '' },
      {
        name: 'bomb.zip',
        content: zipFile([{ name: 'zeros', content: Buffer.alloc(30_000_000) }]),
      },
      log,
    ];
    expect((await receive(answer(sent))).state).toBe('added');
    const told = await story();
    expect(told.replies).toEqual(['It works.']);
    expect(told.files.map(({ name }) => name)).toEqual(['charger.log']);
    expect(told.leftOut.map(({ name }) => name)).toEqual(['drawing.svg', 'empty.log', 'bomb.zip']);
    expect(told.leftOut[0]?.reason).toMatch(/^This kind of file cannot be attached\./);
    expect(told.leftOut[1]?.reason).toBe('The file is empty.');
    expect(told.leftOut[2]?.reason).toMatch(/^This ZIP archive unpacks to more than 100 times/);
    expect(told.asText).toContain('\nempty.log was not taken in. The file is empty.');
    const [row] = (await listIncomingMail(agent)).rows;
    expect(row?.fileCount).toBe(3);
  });

  it('come again with the mail while the storage is away, and are there once', async () => {
    const { port, settings, stop } = await startS3Server();
    await stop();
    const store = createFileStore({ directory, s3: settings, log: silentLog });
    const raw = answer([log]);
    const before = await stored();
    const received = receive(raw, { ...files, store });
    await expect(received).rejects.toMatchObject({ code: 'unavailable' });
    expect(await stored()).toEqual(before);
    const server = await startS3Server(port);
    expect((await receive(raw, { ...files, store })).state).toBe('added');
    await server.stop();
    expect(server.objects.size).toBe(1);
    expect(await story()).toMatchObject({ replies: ['It works.'], files: [{ name: log.name }] });
  });

  it('are an answer without words, too', async () => {
    expect((await receive(answer([log], { text: '> Did it help?\n' }))).state).toBe('added');
    const told = await story();
    expect(told.replies).toEqual(['Sent by mail, without words.']);
    expect(told.files).toHaveLength(1);
  });

  it('are not the logo of a signature, nor a pasted picture twice', async () => {
    const inline = (size: number, cid: string) => ({
      ...{ name: `${cid}.png`, content: picture(size), type: 'image/png', cid },
    });
    const pasted = inline(60_000, 'pasted');
    const sent = [
      inline(8_000, 'logo'),
      pasted,
      pasted,
      { name: 'smime.p7s', content: 'x', type: 'application/pkcs7-signature' },
    ];
    const html = '<p>Look:</p><img src="cid:pasted"><img src="cid:logo">';
    await receive(answer(sent, { html }));
    await receive(answer(sent, { html }));
    const told = await story();
    expect(told.files.map(({ name }) => name)).toEqual(['pasted.png']);
    expect(told).toMatchObject({ leftOut: [] });
    expect(told.replies).toHaveLength(2);
  });

  it(`are at most ${maxMailFiles}`, async () => {
    const many = Array.from({ length: maxMailFiles + 2 }, (_, at) => ({
      ...{ name: `${at}.png`, content: picture(50, at), type: 'image/png' },
    }));
    await receive(answer(many));
    const told = await story();
    expect(told.files).toHaveLength(maxMailFiles);
    expect(told.leftOut.map(({ name }) => name)).toEqual(['20.png', '21.png']);
  });

  it('stay out where the mail is held, and the note says where they are', async () => {
    const before = await stored();
    expect(await receive(answer([log], { from: 'private@example.test' }))).toEqual({
      state: 'held',
      reason: 'other-sender',
    });
    const [held] = (await listIncomingMail(agent, { isHeldOnly: true })).rows;
    expect(held?.fileCount).toBe(1);
    await attachMail(agent, { mailId: held?.id ?? '', number: String(number) });
    const { events } = await listTicketEvents(agent, { ticketId });
    expect(events.at(-1)?.body).toContain('Its 1 file stayed in the mailbox.');
    await updateTickets(agent, { ticketIds: [ticketId], status: 'closed' });
    expect((await receive(answer([log]))).reason).toBe('closed');
    expect(await stored()).toEqual(before);
  });

  it('are taken from who may attach to the ticket', async () => {
    const place = { ticketId, tenantId: world.tenantId };
    const sent = {
      messageKey: 'a'.repeat(64),
      files: [{ name: 'a.log', bytes: Buffer.from('a log'), isInline: false }],
    };
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, async (ctx) => {
      const taken = await takeMailFiles(ctx as UserContext, place, sent, files);
      await taken.discard();
    });
  });

  it('are for who may see the ticket', async () => {
    await inSystemScope(world.database.db, (tx) =>
      tx.membership.deleteMany({ where: { userId: owner.actor.userId } }),
    );
    const before = await stored();
    expect((await receive(answer([log]))).reason).toBe('other-sender');
    expect(await stored()).toEqual(before);
  });
});
