import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inScope } from '@/lib/db/scope';
import { getAttachment } from '@/lib/tickets/get-attachment';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { charger as station, refusedUpgrade, told } from '@/tests/support/captures';
import { fileServices } from '@/tests/support/file-services';
import { useAttachments } from './attachment-world';

const files = useAttachments();
const { added, problemOf } = files;

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
    const id = await added(files.owner, file, { name: 'charger.pcap' });
    const { byteSize } = await getAttachment(files.owner, id);
    expect(byteSize).toBe(file.length);
    const kept = await files.bytesOf(id);
    expect(kept.length).toBe(file.length);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes('0badc0de')).toBe(false);
    const row = await inScope(files.owner, (tx) =>
      tx.attachment.findUniqueOrThrow({ where: { id }, select: { sha256: true, capture: true } }),
    );
    expect(row.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
    expect(JSON.stringify(row.capture)).not.toMatch(/a-very-secret|0badc0de/);
    const { events } = await listTicketEvents(files.owner, { ticketId: files.ticket.ticketId });
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
    const impatient = fileServices(files.directory, 1);
    const line = await problemOf(await capture(), { name: 'charger.pcap', with: impatient });
    expect(line).toBe('This capture takes too long to read. Record a shorter part.');
    await impatient.redactor.close();
  });
});
