import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import type { CaptureRedactor } from './create-capture-redactor';
import { fileKinds, fileNameFor } from './file-kinds';
import type { FileStore, ReceivedFile } from './file-store';
import { auditTicket, lockWhereItGoesOn } from './internal';
import { notifyTicket } from './notify-ticket';
import type { StoredCapture } from './stored-capture-schemas';
import { recordTicketEvent } from './record-ticket-event';
import { ticketAt } from './ticket-at';

const maxFilesPerTicket = 200;

type Upload = {
  number: number;
  name: string;
  /** For staff alone, like a note. */
  isInternal: boolean;
  body: ReadableStream<Uint8Array> | null;
};

export type FileServices = { store: FileStore; captures: CaptureRedactor };

/**
 * Attaches a file. Who may is known before the first byte is read; what it is, before it is kept.
 * Of a packet capture only the masked file is kept, with what it says.
 */
export async function addAttachment(
  ctx: UserContext,
  upload: Upload,
  { store, captures }: FileServices,
): Promise<Result<{ attachmentId: string }>> {
  const permission = upload.isInternal ? 'ticket.note' : 'ticket.attach';
  authorize(ctx.actor, permission);
  const ticket = await inScope(ctx, (tx) => ticketAt(ctx.actor, tx, upload.number));
  authorize(ctx.actor, permission, ticket.tenantId);
  const received = await store.receive(upload.body);
  if (!received.ok) return received;
  try {
    const read = await readCapture(received.value, captures);
    if (!read.ok) {
      await received.value.discard();
      return read;
    }
    return await keep(ctx, ticket.id, upload, read.value, store);
  } catch (error) {
    await received.value.discard();
    throw error;
  }
}

type ReadFile = ReceivedFile & { capture: StoredCapture | null };

async function readCapture(
  file: ReceivedFile,
  captures: CaptureRedactor,
): Promise<Result<ReadFile>> {
  if (file.kind !== 'pcap' && file.kind !== 'pcapng') return done({ ...file, capture: null });
  const redacted = await captures.redact(file.place);
  return redacted.ok ? done({ ...file, ...redacted.value }) : redacted;
}

async function keep(
  ctx: UserContext,
  asked: string,
  { name: given, isInternal }: Upload,
  file: ReadFile,
  store: FileStore,
): Promise<Result<{ attachmentId: string }>> {
  const name = fileNameFor(given, file.kind);
  const location = await file.keep();
  try {
    return await inScope(ctx, async (tx) => {
      const ticket = await lockWhereItGoesOn(ctx, tx, asked);
      const { id: ticketId } = ticket;
      if (ticket.status === 'closed') {
        throw new DomainError('conflict', 'This ticket is closed. Open a new one.');
      }
      if ((await tx.attachment.count({ where: { ticketId } })) >= maxFilesPerTicket) {
        throw new DomainError('conflict', `A ticket holds at most ${maxFilesPerTicket} files.`);
      }
      const event = await recordTicketEvent(ctx, tx, ticket, {
        kind: isInternal ? 'internal_file' : 'file',
        details: { name },
      });
      const { id } = await tx.attachment.create({
        data: {
          ...{ tenantId: ticket.tenantId, ticketId, eventId: event.id, name, location },
          mediaType: fileKinds[file.kind].mediaType,
          byteSize: file.byteSize,
          sha256: file.sha256,
          ...(file.capture === null ? {} : { capture: file.capture }),
        },
        select: { id: true },
      });
      const now = ctx.now();
      await tx.ticket.update({
        where: { id: ticketId },
        data: { updatedAt: now, ...(isInternal ? {} : { publicAt: now }) },
      });
      await auditTicket(ctx, tx, ticket, 'ticket.attach');
      await notifyTicket(tx, ticket);
      return done({ attachmentId: id });
    });
  } catch (error) {
    await store.remove(location);
    throw error;
  }
}
