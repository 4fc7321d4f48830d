import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { addAttachment } from '@/lib/tickets/add-attachment';
import type { FileStore } from '@/lib/tickets/files/file-store';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import type { FileServices } from '@/lib/tickets/take-file';
import { charger as station, refusedUpgrade, told } from '@/tests/support/captures';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { fileServices } from '@/tests/support/file-services';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let directory: string;
let services: FileServices;
let store: FileStore;
let owner: UserContext;
let agent: UserContext;
let ticket: { ticketId: string; number: number };

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-files-'));
  services = fileServices(directory);
  store = services.store;
  const charger = await world.charger();
  owner = await world.user('customer', [charger.id]);
  agent = await world.user('agent');
  ticket = await world.open(owner, charger.id);
});
afterAll(async () => {
  await services.redactor.close();
  await rm(directory, { recursive: true });
});

type More = {
  name?: string;
  isInternal?: boolean;
  body?: ReadableStream<Uint8Array>;
  with?: FileServices;
};
const add = (ctx: Context, content: BlobPart, { with: using = services, ...more }: More = {}) =>
  addAttachment(
    ctx as UserContext,
    {
      ...{ number: ticket.number, name: 'charger.log', isInternal: false },
      ...{ body: new Blob([content]).stream(), ...more },
    },
    using,
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
    expect(await new Response(await store.read(location)).text()).toBe(content);
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

  it('removes what a process that died left behind, and nothing that is still arriving', async () => {
    const incoming = path.join(directory, 'incoming');
    const names = ['left-behind', 'arriving'];
    for (const name of names) await writeFile(path.join(incoming, name), 'secret');
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(path.join(incoming, 'left-behind'), longAgo, longAgo);
    await added(owner, 'a log');
    expect(await readdir(incoming)).toEqual(['arriving']);
    await rm(path.join(incoming, 'arriving'));
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

describe('addAttachment of a packet capture', () => {
  const secret = Buffer.from('CP-001:a-very-secret-password').toString('base64');
  const capture = async () =>
    new Uint8Array(
      told(
        await refusedUpgrade(401, { Authorization: `Basic ${secret}`, Cookie: 'session=0badc0de' }),
      ).bytes(),
    );

  it('keeps the masked file and what it says, for the customer as well', async () => {
    const file = await capture();
    const id = await added(owner, file, { name: 'charger.pcap' });
    const { location, byteSize } = await getAttachment(owner, id);
    expect(byteSize).toBe(file.length);
    const kept = Buffer.from(await new Response(await store.read(location)).arrayBuffer());
    expect(kept.length).toBe(file.length);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes('0badc0de')).toBe(false);
    const row = await inScope(owner, (tx) =>
      tx.attachment.findUniqueOrThrow({ where: { id }, select: { sha256: true, capture: true } }),
    );
    expect(row.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
    expect(JSON.stringify(row.capture)).not.toMatch(/a-very-secret|0badc0de/);
    const { events } = await listTicketEvents(owner, { ticketId: ticket.ticketId });
    const shown = events.find((event) => event.file?.id === id)?.file?.capture;
    expect(shown?.masked).toEqual([
      { kind: 'authorization', count: 1 },
      { kind: 'cookie', count: 1 },
    ]);
    const [first] = shown?.report.conversations ?? [];
    expect(first).toMatchObject({
      client: `${station[0]}:${station[1]}`,
      authorization: { kind: 'yes', scheme: 'basic', username: 'CP-001' },
      isFailure: true,
    });
    expect(first?.diagnosis?.errorType).toBe('invalid-credentials');
    expect(first?.ladder.steps.map(({ label }) => label)).toContain('401 Refused');
  });

  it.each([
    ['cut off in its header', (file: Uint8Array) => file.subarray(0, 20)],
    [
      'with a record longer than any packet',
      (file: Uint8Array) => {
        const bad = file.slice();
        bad.fill(0xff, 24 + 8, 24 + 16);
        return bad;
      },
    ],
  ])('refuses one %s with the reader’s own line, and keeps nothing', async (_how, spoil) => {
    const spoilt = spoil(await capture());
    const line = await problemOf(new Uint8Array(spoilt), { name: 'charger.pcap' });
    expect(line).toMatch(/capture|packet|file/i);
    expect(line).not.toMatch(/cannot be attached/);
  });

  it('gives up on one that takes too long, and keeps nothing', async () => {
    const impatient = fileServices(directory, 1);
    const line = await problemOf(await capture(), { name: 'charger.pcap', with: impatient });
    expect(line).toBe('This capture takes too long to read. Record a shorter part.');
    await impatient.redactor.close();
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

  it('reads no other place than those it made', async () => {
    for (const place of ['../../../etc/passwd', '/etc/passwd', 's3:../../etc/passwd']) {
      await expect(store.read(place)).rejects.toThrow('No such location.');
    }
  });
});
