import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { attachMail } from '@/lib/mail/incoming/attach-mail';
import { discardMail } from '@/lib/mail/incoming/discard-mail';
import { listIncomingMail } from '@/lib/mail/incoming/list-incoming-mail';
import { receiveMail } from '@/lib/mail/incoming/receive-mail';
import { maxMailBytes, maxPerHour } from '@/lib/mail/incoming/schemas';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { fileServices } from '@/tests/support/file-services';
import { silentLog } from '@/tests/support/silent-log';
import { replyKey, replyMailbox, useMailWorld } from './mail-world';
import { mailOf } from './raw-mail';

const world = useMailWorld();
const { tickets } = world;
let owner: UserContext;
let agent: UserContext;
let chargerId: string;
let ticketId: string;
let number: number;
/** Where the owner's mail program sends an answer to, and what it quotes. */
let answerTo: string;
let references: string;

const receive = (raw: string | Buffer) =>
  receiveMail(
    { db: tickets.database.db, now: () => world.clock.now(), log: silentLog },
    Buffer.from(raw),
    { replyKey, ownAddresses: [replyMailbox], files: fileServices(tmpdir()) },
  );
const answer = (more: Parameters<typeof mailOf>[0] = {}) =>
  mailOf({ from: owner.actor.email, to: answerTo, ...more });
const replies = async () =>
  (await listTicketEvents(owner, { ticketId })).events.flatMap((event) =>
    event.kind === 'reply' ? [event.body] : [],
  );

beforeAll(async () => {
  const charger = await tickets.charger();
  chargerId = charger.id;
  agent = await tickets.user('agent');
});
beforeEach(async () => {
  owner = await tickets.user('customer', [chargerId]);
  ({ ticketId, number } = await tickets.open(owner, chargerId));
  await replyToTicket(agent, { ticketId, key: randomUUID(), reply: 'Did it help?' });
  await world.round();
  const mail = world.server.taken.find(({ to }) => JSON.stringify(to).includes(owner.actor.email));
  answerTo = mail?.replyTo?.value[0]?.address ?? '';
  references = [mail?.references ?? []].flat().join(' ');
});

describe('an answer by mail', () => {
  it('becomes a reply, without what it quotes, once', async () => {
    expect(answerTo).toMatch(new RegExp(`^support\\+r${number}\\.[0-9a-f]{20}@portal\\.test$`));
    const raw = answer({ text: 'Yes, it works.\n\nOn Wed, Support wrote:\n> Did it help?' });
    expect(await receive(raw)).toEqual({ state: 'added', reason: null });
    expect(await receive(raw)).toEqual({ state: 'known', reason: null });
    expect(await replies()).toEqual(['Did it help?', 'Yes, it works.']);
    const [kept] = (await listIncomingMail(agent)).rows;
    expect(kept).toMatchObject({ state: 'added', ticketNumber: number });
    expect(kept?.text).toContain('> Did it help?');
  });

  it('is one reply after a crash before it was noted', async () => {
    const raw = answer();
    await receive(raw);
    await inSystemScope(tickets.database.db, (tx) => tx.incomingMail.deleteMany());
    expect((await receive(raw)).state).toBe('added');
    expect(await replies()).toHaveLength(2);
  });

  it('is matched by the ids that it answers, where the part after the plus was cut', async () => {
    expect((await receive(answer({ to: replyMailbox, references }))).state).toBe('added');
  });

  it('reads the words of HTML alone, and nothing of what it would do', async () => {
    const html = `<p>It <b>works</b>.</p><script>alert(1)</script><img src="http://127.0.0.1:9/x">`;
    expect((await receive(answer({ html }))).state).toBe('added');
    const text = (await replies()).at(-1);
    expect(text).toContain('It works.');
    expect(text).not.toMatch(/alert|</);
  });
});

describe('is held for people', () => {
  const held = async (raw: string | Buffer, reason: string) => {
    expect(await receive(raw)).toEqual({ state: 'held', reason });
    expect(await replies()).toEqual(['Did it help?']);
  };

  it('what an unknown sender writes, whatever its subject', () =>
    held(
      mailOf({ from: 'who@example.test', to: replyMailbox, subject: `[#${number}] It fails` }),
      'unknown-sender',
    ));

  it('what a known one writes to no ticket', () =>
    held(answer({ to: replyMailbox, subject: `Re: [#${number}] It fails` }), 'no-token'));

  it('a right token from somebody else', async () => {
    await held(answer({ from: 'private@example.test' }), 'other-sender');
    const other = await tickets.user('customer', [chargerId]);
    await held(answer({ from: other.actor.email }), 'other-sender');
    const [row] = (await listIncomingMail(agent, { isHeldOnly: true })).rows;
    expect(row).toMatchObject({ ticketNumber: number, fromAddress: other.actor.email });
  });

  it('a token that was made up', () =>
    held(answer({ to: answerTo.replace(/\.[0-9a-f]{4}/, '.0000') }), 'no-token'));

  it('what comes from somebody who may no longer see the ticket', async () => {
    await inSystemScope(tickets.database.db, (tx) =>
      tx.membership.deleteMany({ where: { userId: owner.actor.userId } }),
    );
    expect(await receive(answer())).toEqual({ state: 'held', reason: 'other-sender' });
  });

  it('an answer to what is closed, and one without words', async () => {
    await held(answer({ text: '> Did it help?\n' }), 'empty');
    await updateTickets(agent, { ticketIds: [ticketId], status: 'closed' });
    await held(answer(), 'closed');
  });

  it('what is too large, two senders, and more than one can write by hand', async () => {
    await held(Buffer.alloc(maxMailBytes + 1, 'a'), 'too-large');
    await held(answer({ from: `${owner.actor.email}, other@example.test` }), 'other-sender');
    const { db } = tickets.database;
    const known = { state: 'ignored', reason: 'automatic', fromAddress: owner.actor.email };
    await inSystemScope(db, (tx) =>
      tx.incomingMail.createMany({
        data: Array.from({ length: maxPerHour }, () => ({
          ...{ ...known, messageKey: randomUUID(), receivedAt: new Date() },
        })),
      }),
    );
    await held(answer(), 'too-many');
  });
});

describe('a program’s mail', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'X-Autoreply: yes',
    'List-Id: <list.example.test>',
    'Return-Path: <>',
  ])('with %s is ignored', async (header) => {
    expect((await receive(answer({ headers: [header] }))).state).toBe('ignored');
    expect(await replies()).toEqual(['Did it help?']);
  });

  it('of our own is ignored, and what says that no program wrote it is not', async () => {
    expect((await receive(answer({ from: replyMailbox }))).reason).toBe('own');
    expect((await receive(answer({ headers: ['Auto-Submitted: no'] }))).state).toBe('added');
  });
});

describe('hostile mail', () => {
  it.each([
    ['deeply nested parts', nested(2_000)],
    ['a header without an end', `From: a@b.test\r\nX: ${'x'.repeat(3_000_000)}`],
    ['many headers', `${'X-A: b\r\n'.repeat(100_000)}\r\n`],
    ['nested tags', htmlMail('<div>'.repeat(100_000))],
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7) % 256)),
    ],
    ['nothing', ''],
  ])('of %s ends soon and harms nothing', async (_, raw) => {
    const begin = performance.now();
    const { state } = await receive(raw);
    expect(['held', 'ignored']).toContain(state);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('who may', () => {
  const incoming = (tenantId: string | null = tickets.tenantId) =>
    inSystemScope(tickets.database.db, (tx) =>
      tx.incomingMail.create({
        data: {
          ...{ tenantId, messageKey: `${randomUUID()}${randomUUID()}`.replaceAll('-', '') },
          ...{ state: 'held', reason: 'no-token', fromAddress: 'a@b.test', text: 'Hello' },
          receivedAt: new Date(),
        },
      }),
    );
  it('read what came in, each of their own tenants', async () => {
    await incoming(null);
    await expectPerRole(
      tickets.database,
      tickets.tenantId,
      { ...staffOnly, 'foreign-admin': 'allowed' },
      (ctx) => listIncomingMail(ctx),
    );
    const { rows } = await listIncomingMail(agent, { pageSize: 2 });
    expect(rows.every(({ fromAddress }) => fromAddress !== '')).toBe(true);
  });

  it('put it on a ticket as a note, once, and discard it', async () => {
    const attach = (ctx: Context, mailId: string) =>
      attachMail(ctx as UserContext, { mailId, number: `#${number}` });
    await expectPerRole(tickets.database, tickets.tenantId, staffOnly, async (ctx) =>
      attach(ctx, (await incoming()).id),
    );
    await expectPerRole(tickets.database, tickets.tenantId, staffOnly, async (ctx) =>
      discardMail(ctx, { mailId: (await incoming()).id }),
    );
    const { id } = await incoming();
    expect((await attach(agent, id)).ok).toBe(true);
    await expect(attach(agent, id)).rejects.toMatchObject({ code: 'conflict' });
    const seen = (await listTicketEvents(agent, { ticketId })).events;
    expect(seen.some(({ kind, body }) => kind === 'note' && body?.includes('a@b.test'))).toBe(true);
    expect(await replies()).toEqual(['Did it help?']);
    await expect(discardMail(agent, { mailId: (await incoming(null)).id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return `From: a@b.test\r\n${parts.join('')}\r\nend`;
}

function htmlMail(html: string): string {
  return `From: a@b.test\r\nContent-Type: text/html\r\n\r\n${html}`;
}
