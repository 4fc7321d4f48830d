import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inScope } from '@/lib/db/scope';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { fileServices } from '@/tests/support/file-services';
import { useAttachments } from './attachment-world';

const files = useAttachments();
const kept = async (content: BlobPart, name = 'charger.log') => {
  const id = await files.added(files.owner, content, { name });
  return { id, file: await getAttachment(files.owner, id), bytes: await files.bytesOf(id) };
};

describe('a text that is attached', () => {
  it('is kept without its secrets, and the ticket says which those were', async () => {
    const log = (secret: string, header: string) =>
      `connecting\r\npassword=${secret}\r\nAuthorization: ${header}\r\npassword=${secret}\r\nend`;
    const { id, file, bytes } = await kept(log('Zq8vertraulich', 'Basic Q1A3OlpxOHY='));
    expect(bytes.toString()).toBe(log('•••', '•••'));
    expect(file.byteSize).toBe(bytes.length);
    const row = await inScope(files.owner, (tx) =>
      tx.attachment.findUniqueOrThrow({ where: { id } }),
    );
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const { events } = await listTicketEvents(files.owner, { ticketId: files.ticket.ticketId });
    expect(events.find((event) => event.file?.id === id)?.file?.scrubbed?.masked).toEqual([
      { kind: 'authorization', count: 1 },
      { kind: 'password', count: 2 },
    ]);
  });

  it('is kept as it is where it has none, whatever its bytes are', async () => {
    const content = Uint8Array.from(
      [0xef, 0xbb, 0xbf, 0x61, 0xe4, 0xff, 0x0d, 0x0d, 0x0a, 0x1b].concat(Array(70_000).fill(0xc3)),
    );
    const { bytes, id } = await kept(content);
    expect(bytes.equals(content)).toBe(true);
    const { events } = await listTicketEvents(files.owner, { ticketId: files.ticket.ticketId });
    expect(events.find((event) => event.file?.id === id)?.file?.scrubbed?.masked).toEqual([]);
  });

  it('may be what Windows wrote, and is served as that', async () => {
    const text = (secret: string) => Buffer.from(`\ufeffü password=${secret}\r\nend`, 'utf16le');
    const { bytes, file } = await kept(new Uint8Array(text('Zq8vertraulich')), 'charger.txt');
    expect(bytes).toEqual(text('•••'));
    expect(file).toMatchObject({ name: 'charger.txt', mediaType: 'text/plain; charset=utf-16' });
  });

  it.each([
    ['zeros', new Uint8Array(Buffer.from(`${'x'.repeat(2_000)}\0`)), /zeros/],
    [
      'zeros in UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${'x'.repeat(2_000)}\0`, 'utf16le')),
      /zeros/,
    ],
    [
      'half a letter',
      new Uint8Array(Buffer.from(`\ufeff${'x'.repeat(2_000)}`, 'utf16le')).slice(0, -1),
      /no valid UTF-16/,
    ],
    [
      'a page in UTF-16',
      new Uint8Array(Buffer.from('\ufeff<script>1</script>', 'utf16le')),
      /cannot be attached/,
    ],
  ])('is refused with %s, and nothing of it is kept', async (_, content, line) => {
    expect(await files.problemOf(content)).toMatch(line);
  });

  it('is given up where it takes too long', async () => {
    const impatient = fileServices(files.directory, 1);
    const line = await files.problemOf('token"'.repeat(100_000), { with: impatient });
    expect(line).toBe('This text takes too long to read. Attach the part that matters.');
    await impatient.redactor.close();
  });
});
