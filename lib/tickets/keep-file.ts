import type { Prisma } from '@/lib/db/generated/client';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { fileKinds, fileNameFor } from './file-kinds';
import type { FileStore } from './files/file-store';
import { findSameMessage } from './find-same-message';
import { afterCustomer } from './after-customer';
import { auditTicket, changeStatus, lockWhereItGoesOn } from './internal';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import type { TakenFile } from './take-file';

export const maxFilesPerTicket = 200;

type FileToKeep = {
  ticketId: string;
  name: string;
  /** For staff alone, like a note. */
  isInternal: boolean;
  file: TakenFile;
  /** With the same key it is the same file, and kept once. */
  key?: string;
  /** What the story says of it beside its name. */
  details?: Prisma.InputJsonObject;
};

/** Puts a file that was taken on its ticket, or leaves nothing of it. The caller has authorized. */
export async function keepFile(
  ctx: UserContext,
  { ticketId: asked, name: given, isInternal, file, key, details }: FileToKeep,
  store: FileStore,
): Promise<{ attachmentId: string }> {
  const name = fileNameFor(given, file.kind);
  const location = await file.keep(file).catch(async (error: unknown) => {
    await file.discard();
    throw error;
  });
  const drop = () =>
    // What its person is told is not about the storage.
    store.remove(location).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      ctx.log.warn({ name, location }, 'A file that no ticket has could not be removed.');
    });
  try {
    const { isNew, attachmentId } = await inScope(ctx, async (tx) => {
      const ticket = await lockWhereItGoesOn(ctx, tx, asked);
      const { id: ticketId } = ticket;
      const same = key === undefined ? null : await findSameMessage(tx, [asked, ticketId], key);
      if (same !== null) {
        const kept = await tx.attachment.findUniqueOrThrow({
          where: { eventId: same.id },
          select: { id: true },
        });
        return { isNew: false, attachmentId: kept.id };
      }
      if (ticket.status === 'closed') {
        throw new DomainError('conflict', 'This ticket is closed. Open a new one.');
      }
      if ((await tx.attachment.count({ where: { ticketId } })) >= maxFilesPerTicket) {
        throw new DomainError('conflict', tooManyFiles);
      }
      const event = await recordTicketEvent(ctx, tx, ticket, {
        kind: isInternal ? 'internal_file' : 'file',
        details: { name, ...details },
        ...(key === undefined ? {} : { key }),
      });
      const { id } = await tx.attachment.create({
        data: {
          ...{ tenantId: ticket.tenantId, ticketId, eventId: event.id, name, location },
          mediaType: fileKinds[file.kind].mediaType,
          byteSize: file.byteSize,
          sha256: file.sha256,
          ...(file.capture === null ? {} : { capture: file.capture }),
          ...(file.scrubbed === null ? {} : { scrubbed: file.scrubbed }),
        },
        select: { id: true },
      });
      const isAnswer = ctx.actor.role === 'customer';
      if (isAnswer) await changeStatus(ctx, tx, ticket, afterCustomer(ticket.status));
      const now = ctx.now();
      await tx.ticket.update({
        where: { id: ticketId },
        data: { updatedAt: now, ...(isInternal ? {} : { publicAt: now }) },
      });
      await auditTicket(ctx, tx, ticket, 'ticket.attach');
      await notifyTicket(tx, ticket);
      return { isNew: true, attachmentId: id };
    });
    if (!isNew) await drop();
    return { attachmentId };
  } catch (error) {
    await drop();
    throw error;
  }
}

export const tooManyFiles = `A ticket holds at most ${maxFilesPerTicket} files.`;
