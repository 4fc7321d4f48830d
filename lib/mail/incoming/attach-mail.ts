import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { countOf } from '@/lib/format/count';
import { parseInput } from '@/lib/parse-input';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { maxMessageLength } from '@/lib/tickets/ticket-values';
import { heldMail } from './held-mail';
import { uuidOf } from './message-key';
import { attachMailSchema } from './schemas';

/**
 * Puts a held mail on a ticket, as an internal note: whether its customer may read it is for
 * people to say. Twice is one note.
 */
export async function attachMail(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ number: number }>> {
  authorize(ctx.actor, 'incoming-mail.settle');
  const parsed = parseInput(attachMailSchema, input);
  if (!parsed.ok) return parsed;
  const { mailId, number } = parsed.value;
  const { mail, ticket } = await inScope(ctx, async (tx) => ({
    mail: await heldMail(tx, mailId),
    ticket: await tx.ticket.findUnique({ where: { number }, select: { id: true, tenantId: true } }),
  }));
  if (ticket === null || (mail.tenantId !== null && mail.tenantId !== ticket.tenantId)) {
    return correct({ number: ['There is no ticket with this number.'] });
  }
  authorize(ctx.actor, 'incoming-mail.settle', ticket.tenantId);
  const note = [
    `Mail from ${mail.fromName} <${mail.fromAddress}>: ${mail.subject}`,
    mail.text.trim() || 'Nothing in it could be read.',
    ...(mail.fileCount === 0
      ? []
      : [`Its ${countOf(mail.fileCount, 'file')} stayed in the mailbox.`]),
  ].join('\n\n');
  const noted = await noteOnTicket(ctx, {
    ticketId: ticket.id,
    key: uuidOf(mail.messageKey),
    note: note.slice(0, maxMessageLength),
  });
  if (!noted.ok) return noted;
  await inScope(ctx, async (tx) => {
    const { count } = await tx.incomingMail.updateMany({
      where: { id: mailId, state: 'held' },
      data: {
        ...{ state: 'attached', ticketId: ticket.id, tenantId: ticket.tenantId },
        settledAt: ctx.now(),
      },
    });
    if (count === 0) return;
    await recordAudit(ctx, tx, {
      action: 'incoming-mail.attach',
      subjectType: 'incoming-mail',
      subjectId: mailId,
      tenantId: ticket.tenantId,
      details: { name: mail.fromAddress },
    });
  });
  return done({ number });
}
