import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useAttachments } from './attachment-world';

const files = useAttachments();
const { add, added, left, problemOf } = files;

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
    await expectPerRole(files.world.database, files.world.tenantId, expected, (ctx) =>
      add(ctx, 'a log'),
    );
    await expectPerRole(files.world.database, files.world.tenantId, staffOnly, (ctx) =>
      add(ctx, 'a log', { isInternal: true }),
    );
    await added(files.owner, 'a log');
    await expect(add(files.owner, 'a log', { isInternal: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is an answer where a customer sends it, and no more than a file where staff do', async () => {
    const { ticketId, number } = files.ticket;
    const status = async () => (await getTicket(files.agent, number)).status;
    const wait = { ticketIds: [ticketId], status: 'waiting_on_customer' };
    await updateTickets(files.agent, wait);
    await added(files.agent, 'a log of ours');
    expect(await status()).toBe('waiting_on_customer');
    await added(files.owner, 'the log that was asked for');
    expect(await status()).toBe('open');
  });

  it('keeps what was sent, byte for byte', async () => {
    const content = `start ${'x'.repeat(200_000)} end`;
    const id = await added(files.owner, content);
    expect(await getAttachment(files.owner, id)).toMatchObject({
      name: 'charger.log',
      mediaType: 'text/plain; charset=utf-8',
      byteSize: content.length,
    });
    expect((await files.bytesOf(id)).toString()).toBe(content);
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
    const incoming = path.join(files.directory, 'incoming');
    const names = ['left-behind', 'arriving'];
    for (const name of names) await writeFile(path.join(incoming, name), 'secret');
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(path.join(incoming, 'left-behind'), longAgo, longAgo);
    await added(files.owner, 'a log');
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
    await expect(add(files.agent, '', { body })).rejects.toThrow('aborted');
    expect(await left()).toBe(before);
  });
});

describe('getAttachment', () => {
  it('is for who may read the ticket; what staff attached for themselves is theirs', async () => {
    const id = await added(files.owner, 'a log');
    const internal = await added(files.agent, 'what we think', { isInternal: true });
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    const read = (which: string) => (ctx: Context) => getAttachment(ctx, which);
    await expectPerRole(files.world.database, files.world.tenantId, expected, read(id));
    await expectPerRole(files.world.database, files.world.tenantId, expected, read(internal));
    expect((await getAttachment(files.owner, id)).name).toBe('charger.log');
    await expect(getAttachment(files.owner, internal)).rejects.toMatchObject({ code: 'not-found' });
    const seen = await inScope(files.owner, (tx) =>
      tx.attachment.findMany({ select: { id: true } }),
    );
    expect(seen.map((row) => row.id)).not.toContain(internal);
    const { events } = await listTicketEvents(files.owner, { ticketId: files.ticket.ticketId });
    expect(events.map(({ kind }) => kind)).not.toContain('internal_file');
  });

  it('reads no other place than those it made', async () => {
    for (const place of ['../../../etc/passwd', '/etc/passwd', 's3:../../etc/passwd']) {
      await expect(files.services.store.read(place)).rejects.toThrow('No such location.');
    }
  });
});
