import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { addAttachment } from '@/lib/tickets/add-attachment';
import { createFileStore } from '@/lib/tickets/files/file-store';
import type { S3Settings } from '@/lib/tickets/files/s3-settings';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { getTicketArchive } from '@/lib/tickets/get-ticket-archive';
import type { FileServices } from '@/lib/tickets/take-file';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { zipArchive } from '@/lib/tickets/zip-archive';
import { diagramFonts, fileServices } from '@/tests/support/file-services';
import { s3Key, startS3Server, type TestS3Server } from '@/tests/support/s3-server';
import { silentLog } from '@/tests/support/silent-log';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let directory: string;
let server: TestS3Server;
let services: FileServices;
let agent: UserContext;
let ticket: { ticketId: string; number: number };
let logged: string[];

const storeWith = (s3: S3Settings | null) => {
  const note = (fields: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  return createFileStore({ directory, s3, log: { ...silentLog, error: note, warn: note } });
};
const attach = async (content: BlobPart, store = services.store) => {
  const body = new Blob([content]).stream();
  const upload = { number: ticket.number, name: 'charger.log', isInternal: false, body };
  const result = await addAttachment(agent, upload, { ...services, store });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return getAttachment(agent, result.value.attachmentId);
};
const textOf = async (location: string, store = services.store) =>
  new Response(await store.read(location)).text();
const archive = async (store = services.store) => {
  const { entries } = await getTicketArchive(agent, ticket.number, diagramFonts);
  return new Response(await zipArchive(entries, store)).bytes();
};
const onDisk = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
const rows = () =>
  inScope(agent, (tx) => tx.attachment.count({ where: { ticketId: ticket.ticketId } }));
const nothingKept = async () => {
  expect(await rows()).toBe(0);
  expect(server.objects.size).toBe(0);
  expect(await onDisk()).toEqual([]);
};

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-s3-'));
  services = fileServices(directory);
  agent = await world.user('agent');
});
afterAll(async () => {
  await services.redactor.close();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  logged = [];
  server = await startS3Server();
  services.store = storeWith(server.settings);
  ticket = await world.open(agent, (await world.charger()).id);
});
afterEach(async () => {
  await server.stop();
  for (const name of await readdir(directory)) {
    await rm(path.join(directory, name), { recursive: true });
  }
});

describe('files of tickets in an S3 storage', () => {
  it('come back byte for byte, without their secrets, and nothing of them stays on disk', async () => {
    const content = `${'a line of a log\n'.repeat(20_000)}password=hunter2-now\nthe end`;
    const { byteSize, location } = await attach(content);
    expect(location).toMatch(/^s3:[0-9a-f]{2}\/[0-9a-f-]{36}$/);
    const [object] = server.objects.values();
    expect(object?.byteLength).toBe(byteSize);
    expect(object?.includes('hunter2')).toBe(false);
    expect(object?.subarray(-8).toString()).toBe('\nthe end');
    expect(await textOf(location)).toBe(object?.toString());
    expect(await onDisk()).toEqual([]);
  });

  it('are in the archive, beside those that were kept on disk before', async () => {
    await attach('first, on disk', storeWith(null));
    await attach('second, in the storage');
    const bytes = Buffer.from(await archive());
    expect(bytes.includes('attachments/001-charger.log')).toBe(true);
    expect(bytes.includes('attachments/002-charger.log')).toBe(true);
    expect(bytes.subarray(-22, -18).toString('latin1')).toBe('PK\x05\x06');
  });

  it('are read from where they were kept, whatever is set by now', async () => {
    const before = await attach('kept on disk', storeWith(null));
    expect(await textOf(before.location)).toBe('kept on disk');
    const after = await attach('kept in S3');
    await expect(storeWith(null).read(after.location)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('none set') as string,
    });
  });

  it('are removed where they are, and where their ticket does not take them', async () => {
    const { location } = await attach('a log');
    await services.store.remove(location);
    expect(server.objects.size).toBe(0);
    await expect(services.store.read(location)).rejects.toMatchObject({ code: 'unavailable' });
    await updateTickets(agent, { ticketIds: [ticket.ticketId], status: 'closed' });
    await expect(attach('too late')).rejects.toMatchObject({ code: 'conflict' });
    expect(server.objects.size).toBe(0);
  });
});

describe('an S3 storage that fails', () => {
  it.each([
    ['with the wrong secret', { credentials: { ...s3Key, secretAccessKey: 'not-the-secret' } }],
    ['without the bucket', { bucket: 'another' }],
  ])('refuses %s: nothing is kept, and no log has a secret', async (_how, wrong) => {
    await expect(
      attach('a log', storeWith({ ...server.settings, ...wrong })),
    ).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The file was not kept\. .* refuses the portal\./) as string,
    });
    await nothingKept();
    expect(logged.join()).toMatch(/SignatureDoesNotMatch|NoSuchBucket/);
    expect(logged.join()).not.toMatch(/not-the-secret|a-secret-of|AWS4-HMAC/);
  });

  it.each(['cut', 'kept-unsaid'] as const)(
    'leaves no half of a file whose upload ends without an answer (%s)',
    async (how) => {
      server.onTheWay = how;
      await expect(attach('x'.repeat(300_000))).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/^The file was not kept\. .* does not answer/) as string,
      });
      await nothingKept();
    },
  );

  it('says so before the first byte where it is away, and works again when it is back', async () => {
    const { location } = await attach('a log');
    const kept = new Map(server.objects);
    const { port } = server;
    await server.stop();
    const away = { code: 'unavailable', retryAfterSeconds: 60 };
    await expect(attach('another log')).rejects.toMatchObject(away);
    await expect(services.store.read(location)).rejects.toMatchObject(away);
    await expect(archive()).rejects.toMatchObject(away);
    expect(await rows()).toBe(1);
    expect(await onDisk()).toEqual([]);
    server = await startS3Server(port);
    for (const [key, object] of kept) server.objects.set(key, object);
    expect(await textOf(location)).toBe('a log');
    expect((await attach('another log')).byteSize).toBe(11);
  });

  it('breaks a download off that it does not send to its end', async () => {
    const { location } = await attach('x'.repeat(300_000));
    server.onTheWay = 'cut';
    await expect(textOf(location)).rejects.toThrow();
    await expect(archive()).rejects.toThrow();
  });
});
