import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { keepFile } from './keep-file';
import { takeFile, type FileServices } from './take-file';
import { ticketAt } from './ticket-at';

type Upload = {
  number: number;
  name: string;
  /** For staff alone, like a note. */
  isInternal: boolean;
  body: ReadableStream<Uint8Array> | null;
};

/**
 * Attaches a file. Who may is known before the first byte is read; what it is, before it is kept.
 * Of a packet capture and of a text no secret is kept.
 */
export async function addAttachment(
  ctx: UserContext,
  { body, isInternal, name, number }: Upload,
  services: FileServices,
): Promise<Result<{ attachmentId: string }>> {
  const permission = isInternal ? 'ticket.note' : 'ticket.attach';
  authorize(ctx.actor, permission);
  const { id: ticketId, tenantId } = await inScope(ctx, (tx) => ticketAt(ctx.actor, tx, number));
  authorize(ctx.actor, permission, tenantId);
  const taken = await takeFile(body, services);
  if (!taken.ok) return taken;
  const file = taken.value;
  return done(await keepFile(ctx, { ticketId, name, isInternal, file }, services.store));
}
