import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { createChangeFeed, type Change, type ChangeFeed } from '@/lib/live/change-feed';
import { eventStream } from '@/lib/live/event-stream';
import { watchTicket } from '@/lib/live/watch-tickets';
import { accompanyPage } from '@/lib/presence/accompany-page';
import { endPresence } from '@/lib/presence/end-presence';
import { listPresence } from '@/lib/presence/list-presence';
import { noteWriting } from '@/lib/presence/note-writing';
import { goneAfterMs, writingForMs } from '@/lib/presence/presence-times';
import { showPresence } from '@/lib/presence/show-presence';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { getTicket } from '@/lib/tickets/get-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { silentLog } from '@/tests/support/silent-log';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let anna: UserContext;
let ben: UserContext;
let owner: UserContext;
let chargerId: string;
const feeds: ChangeFeed[] = [];

beforeAll(async () => {
  chargerId = (await world.charger()).id;
  anna = await world.user('agent');
  ben = await world.user('admin');
  owner = await world.user('customer', [chargerId]);
});
afterAll(async () => {
  for (const feed of feeds) await feed.close();
});

const open = () => world.open(owner, chargerId);
const later = (ctx: UserContext, ms: number): UserContext => ({
  ...ctx,
  now: () => new Date(Date.now() + ms),
});
const doings = async (ctx: UserContext, number: number) =>
  (await listPresence(ctx, number)).map(({ id, doing }) => [id, doing]);

/** As another process of the portal has it: its own connection, and a page that streams from it. */
async function openPage(ctx: UserContext, number: number, pageId: string = randomUUID()) {
  const feed = createChangeFeed({ connectionString: world.database.url, log: silentLog });
  feeds.push(feed);
  const abort = new AbortController();
  const { body } = eventStream({
    ...{ feed, signal: abort.signal, isWatched: await watchTicket(ctx, number) },
    readings: [feed.reading()],
    alongside: await accompanyPage(ctx, { feed, number, pageId }),
  });
  // After the stream: the first subscriber opens the feed, and the stream is told when it listens.
  const changes: Change[] = [];
  feed.subscribe((change) => changes.push(change));
  const heard: string[] = [];
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      heard.push(part.value);
    }
  })();
  const told = () => heard.filter((text) => text.includes('event: presence')).length;
  // Once it listens it says so.
  await vi.waitFor(() => expect(told()).toBeGreaterThan(0), { timeout: 10_000 });
  changes.length = 0;
  const leave = async () => {
    abort.abort();
    await reader?.cancel();
    await reading;
  };
  return { pageId, told, changes, leave };
}

describe('who has a ticket open', () => {
  it('is for staff of its tenant to see and to show', async () => {
    const { number, ticketId } = await open();
    const { tenantId, database } = world;
    const pageId = randomUUID();
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      showPresence(ctx as UserContext, { number, pageId }),
    );
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      listPresence(ctx as UserContext, number),
    );
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      noteWriting(ctx as UserContext, number, { page: pageId, writing: 'reply' }),
    );
    const ended = { ...staffOnly, 'foreign-admin': 'allowed' } as const;
    await expectPerRole(database, tenantId, ended, (ctx: Context) =>
      endPresence(ctx as UserContext, { ticketId, pageId: randomUUID(), leftAt: new Date() }),
    );
    expect(await inScope(owner, (tx) => tx.ticketPresence.findMany())).toEqual([]);
  });

  it('is told to the pages of another process, and when they leave', async () => {
    const { number } = await open();
    const page = await openPage(ben, number);
    const before = page.told();
    const other = await openPage(anna, number);
    await vi.waitFor(() => expect(page.told()).toBeGreaterThan(before));
    expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'looking']]);
    expect(await doings(anna, number)).toEqual([[ben.actor.userId, 'looking']]);

    await noteWriting(anna, number, { page: other.pageId, writing: 'reply' });
    await vi.waitFor(async () =>
      expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'reply']]),
    );
    await other.leave();
    await vi.waitFor(async () => expect(await doings(ben, number)).toEqual([]), {
      timeout: 10_000,
    });
    // Not one of these was a change that pages and queues read everything again for.
    expect(page.changes).toEqual([]);
    await page.leave();
  });

  it('ends by itself where nobody says so, writing sooner than looking', async () => {
    const { number } = await open();
    const pageId = randomUUID();
    await showPresence(anna, { number, pageId });
    await noteWriting(anna, number, { page: pageId, writing: 'note' });
    expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'note']]);
    expect(await doings(later(ben, writingForMs + 1_000), number)).toEqual([
      [anna.actor.userId, 'looking'],
    ]);
    expect(await doings(later(ben, goneAfterMs + 1_000), number)).toEqual([]);
    await showPresence(later(ben, goneAfterMs + 1_000), { number, pageId: randomUUID() });
    expect(await inScope(ben, (tx) => tx.ticketPresence.count({ where: { pageId } }))).toBe(0);
  });

  it('stays where the page is back before its end is noted', async () => {
    const { number, ticketId } = await open();
    const pageId = randomUUID();
    await showPresence(anna, { number, pageId });
    const leftAt = new Date();
    await showPresence(later(anna, 1_000), { number, pageId });
    await endPresence(anna, { ticketId, pageId, leftAt });
    expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'looking']]);
  });

  it('counts a person once, whatever they have open, and cannot be made up by writing', async () => {
    const { number } = await open();
    await noteWriting(anna, number, { page: randomUUID(), writing: 'reply' });
    expect(await doings(ben, number)).toEqual([]);
    const pages = [randomUUID(), randomUUID()];
    for (const pageId of pages) await showPresence(anna, { number, pageId });
    await noteWriting(anna, number, { page: pages[0], writing: 'reply' });
    expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'reply']]);
    await noteWriting(anna, number, { page: pages[0], writing: 'no' });
    expect(await doings(ben, number)).toEqual([[anna.actor.userId, 'looking']]);
    expect(await noteWriting(anna, number, { page: 'mine', writing: 'x' })).toMatchObject({
      ok: false,
    });
  });
});

describe('a reply that another one overtook', () => {
  it('is held once, until the writer has had the other before them', async () => {
    const { ticketId, number } = await open();
    const reply = (ctx: UserContext, more: object = {}) =>
      replyToTicket(ctx, { ticketId, key: randomUUID(), reply: 'Try again.', ...more });
    expect(await reply(anna, { seenReplyId: 'none' })).toMatchObject({ ok: true });
    const key = randomUUID();
    expect(await reply(ben, { seenReplyId: 'none', key })).toEqual({
      ok: false,
      errors: {
        form: [`${anna.actor.name} replied while you were writing. Read it, then send again.`],
      },
    });
    const { lastReply } = await getTicket(ben, number);
    expect(lastReply).toMatchObject({ actorId: anna.actor.userId });
    expect(await reply(ben, { seenReplyId: lastReply?.id, key })).toMatchObject({ ok: true });
    expect(await reply(ben, { seenReplyId: lastReply?.id })).toMatchObject({ ok: true });
    expect(await reply(owner)).toMatchObject({ ok: true });
  });
});
