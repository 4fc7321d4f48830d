import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { visibleTickets } from './visible-tickets';

export type AttachmentFile = {
  name: string;
  mediaType: string;
  byteSize: number;
  /** For the file store. */
  location: string;
};

/** Where a file is, for who may read it: of staff's own files customers know nothing. */
export async function getAttachment(ctx: Context, attachmentId: string): Promise<AttachmentFile> {
  authorize(ctx.actor, 'ticket.read');
  const id = parseId(attachmentId);
  const isCustomer = ctx.actor.kind === 'user' && ctx.actor.role === 'customer';
  const file = await inScope(ctx, (tx) =>
    tx.attachment.findFirst({
      where: {
        id,
        ticket: visibleTickets(ctx.actor),
        ...(isCustomer ? { event: { isPublic: true } } : {}),
      },
      select: { name: true, mediaType: true, byteSize: true, location: true },
    }),
  );
  if (file === null) throw new DomainError('not-found', 'There is no such file.');
  return { ...file, byteSize: Number(file.byteSize) };
}
