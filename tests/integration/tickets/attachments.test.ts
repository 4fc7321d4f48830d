import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { addAttachment } from '@/lib/tickets/add-attachment';
import { createFileStore, type FileStore } from '@/lib/tickets/file-store';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let directory: string;
let store: FileStore;
let owner: UserContext;
let agent: UserContext;
let ticket: { ticketId: string; number: number };

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-files-'));
  store = createFileStore(directory);
  const charger = await world.charger();
  owner = await world.user('customer', [charger.id]);
  agent = await world.user('agent');
  ticket = await world.open(owner, charger.id);
});
afterAll(() => rm(directory, { recursive: true }));

type More = { name?: string; isInternal?: boolean; body?: ReadableStream<Uint8Array> };
const add = (ctx: Context, content: BlobPart, more: More = {}) =>
  addAttachment(
    ctx as UserContext,
    {
      ...{ number: ticket.number, name: 'charger.log', isInternal: false },
      ...{ body: new Blob([content]).stream(), ...more },
    },
    store,
  );
const added = async (ctx: Context, content: BlobPart, more: More = {}) => {
  const result = await add(ctx, content, more);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.attachmentId;
};
const left = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;
const problemOf = async (content: BlobPart, more: More = {}) => {
  const before = await left();
  const result = await add(agent, content, more);
  expect(await left()).toBe(before);
  return result.ok ? null : (result.errors.file?.[0] ?? '');
};

/** Chunks that are made as they are read, as a large upload arrives. */
function stream(start: Uint8Array, total: number) {
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= total) {
        controller.close();
        return;
      }
      const part = sent === 0 ? start : new Uint8Array(1_000_000).fill(0x41);
      sent += part.byteLength;
      controller.enqueue(part);
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { body, sent: () => sent, isCancelled: () => isCancelled };
}

describe('addAttachment', () => {
  it('is for staff, and for the customer whose ticket it is', async () => {
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) => add(ctx, 'a log'));
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      add(ctx, 'a log', { isInternal: true }),
    );
    await added(owner, 'a log');
    await expect(add(owner, 'a log', { isInternal: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps what was sent, byte for byte', async () => {
    const content = `start ${'x'.repeat(200_000)} end`;
    const { location, ...file } = await getAttachment(owner, await added(owner, content));
    expect(file).toEqual({
      name: 'charger.log',
      mediaType: 'text/plain; charset=utf-8',
      byteSize: content.length,
    });
    expect(await new Response(store.read(location)).text()).toBe(content);
  });

  it.each([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1])],
    ['a log with zeros later on', `${'x'.repeat(2_000)}\0`],
  ])('refuses %s, and keeps nothing of it', async (_, content) => {
    expect(await problemOf(content, { name: 'innocent.png' })).toMatch(/cannot be attached/);
  });

  it('refuses an empty file', async () => {
    expect(await problemOf('')).toBe('The file is empty.');
  });

  it('stops reading at the limit of what it is, with a clear line', async () => {
    const png = Uint8Array.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...Array(2_000).fill(1),
    ]);
    const { body, sent, isCancelled } = stream(png, 100_000_000);
    expect(await problemOf('', { body })).toMatch(/^A PNG image can have at most 10 MB\./);
    expect(sent()).toBeLessThan(15_000_000);
    expect(isCancelled()).toBe(true);
  });

  it('keeps nothing of a body that breaks off', async () => {
    const before = await left();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('a log that'));
      },
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    await expect(add(agent, '', { body })).rejects.toThrow('aborted');
    expect(await left()).toBe(before);
  });
});

describe('getAttachment', () => {
  it('is for who may read the ticket; what staff attached for themselves is theirs', async () => {
    const id = await added(owner, 'a log');
    const internal = await added(agent, 'what we think', { isInternal: true });
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    const read = (which: string) => (ctx: Context) => getAttachment(ctx, which);
    await expectPerRole(world.database, world.tenantId, expected, read(id));
    await expectPerRole(world.database, world.tenantId, expected, read(internal));
    expect((await getAttachment(owner, id)).name).toBe('charger.log');
    await expect(getAttachment(owner, internal)).rejects.toMatchObject({ code: 'not-found' });
    const seen = await inScope(owner, (tx) => tx.attachment.findMany({ select: { id: true } }));
    expect(seen.map((row) => row.id)).not.toContain(internal);
    const { events } = await listTicketEvents(owner, { ticketId: ticket.ticketId });
    expect(events.map(({ kind }) => kind)).not.toContain('internal_file');
  });

  it('reads no other place than those it made', () => {
    expect(() => store.read('../../../etc/passwd')).toThrow();
    expect(() => store.read('/etc/passwd')).toThrow();
  });
});
