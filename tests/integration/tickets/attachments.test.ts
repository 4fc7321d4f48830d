import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { getTicket } from '@/lib/tickets/get-ticket';
import { getTopologyPdf } from '@/lib/tickets/get-topology-pdf';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { zipArchive } from '@/lib/tickets/zip-archive';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { diagramFonts } from '@/tests/support/file-services';
import { pdfDocument, pngImage, smallPicture } from '@/tests/support/small-files';
import { zipFile } from '@/tests/support/zip-file';
import { useAttachments } from './attachment-world';

const files = useAttachments();
const { add, added, left, problemOf } = files;
const MB = 1_000_000;

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
    const png = pngImage({ padding: Buffer.alloc(2_000) });
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

describe('what the first bytes of a file promise', () => {
  const log = { name: 'charger.log', content: 'refused with 401\n'.repeat(1_000) };
  const zeros = { name: 'zeros.bin', content: Buffer.alloc(50 * MB) };
  const liar = { ...zeros, says: { unpackedBytes: 1_000 } };
  const good = zipFile([log]);
  const damaged = /^This ZIP archive is damaged or was cut off on its way\./;

  it.each<[string, Buffer | string, RegExp]>([
    ['a ZIP that is none', 'PK\u0003\u0004 and no more', damaged],
    ['a ZIP that is cut off', good.subarray(0, -40), damaged],
    ['a bomb of zeros', zipFile([zeros]), /unpacks to more than 100 times its size/],
    [
      'a bomb of many files',
      zipFile(Array.from({ length: 5 }, (_, at) => ({ ...zeros, name: `${at}.bin` }))),
      /unpacks to more than 200 MB/,
    ],
    ['a bomb that says it is small', zipFile([liar]), /says a wrong size of a file: zeros\.bin\./],
    [
      'a bomb of shared bytes',
      zipFile([log, ...['2.log', '3.log'].map((name) => ({ ...log, name, sameBytesAs: 0 }))]),
      /share the same bytes/,
    ],
    [
      'an archive in another',
      zipFile([log, { name: 'more.zip', content: good }]),
      /holds another archive: more\.zip\./,
    ],
    ['a PDF that is a page', '%PDF-1.4\n<script>alert(1)</script>', /^This PDF is damaged/],
    [
      'a PNG that is a drawing',
      Buffer.concat([pngImage().subarray(0, 8), Buffer.from('<svg onload="alert(1)"/>')]),
      /^This PNG image is damaged/,
    ],
    [
      'a PNG that fills a memory',
      pngImage({ width: 60_000, height: 60_000 }),
      /at most 100 megapixels can be taken/,
    ],
    ['half a JPEG', smallPicture('jpeg').subarray(0, 200), /^This JPEG image is damaged/],
    ['half a WebP', smallPicture('webp').subarray(0, 40), /^This WebP image is damaged/],
  ])(
    'has to be true, or there is a clear line and nothing of it stays: %s',
    async (_, content, line) => {
      expect(await problemOf(new Uint8Array(Buffer.from(content)))).toMatch(line);
    },
  );

  it.each([
    ['archive.zip', good, 'application/zip'],
    ['picture.png', pngImage(), 'image/png'],
    ['picture.jpg', smallPicture('jpeg'), 'image/jpeg'],
    ['picture.webp', smallPicture('webp'), 'image/webp'],
    ['report.pdf', pdfDocument(), 'application/pdf'],
  ])('is true of %s, which is kept byte for byte', async (name, content, mediaType) => {
    const id = await added(files.owner, new Uint8Array(content), { name });
    expect(await getAttachment(files.owner, id)).toMatchObject({
      name,
      mediaType,
      byteSize: content.byteLength,
    });
    expect((await files.bytesOf(id)).equals(content)).toBe(true);
  });

  it('is true of an archive and a PDF that the portal made', async () => {
    const { location } = await getAttachment(files.owner, await added(files.owner, 'a log'));
    const at = new Date();
    const entries = [
      { name: 'messages.txt', at, text: 'It fails.' },
      { name: 'attachments/001-charger.log', at, location, isCompressed: false },
      { name: 'attachments/002-charger.log', at, location, isCompressed: true },
    ];
    const archive = await zipArchive(entries, files.services.store);
    await added(files.owner, await new Response(archive).bytes(), { name: 'ticket-1.zip' });
    const { bytes } = await getTopologyPdf(files.owner, files.ticket.number, diagramFonts);
    await added(files.owner, new Uint8Array(bytes), { name: 'topology.pdf' });
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
