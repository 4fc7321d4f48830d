import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { contactIdSchema } from './schemas';

export async function deleteContact(
  ctx: Context,
  input: unknown,
): Promise<Result<{ contactId: string }>> {
  authorize(ctx.actor, 'ticket-contact.manage');
  const parsed = parseInput(contactIdSchema, input);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value;
  return inScope(ctx, async (tx) => {
    const contact = await tx.ticketContact.findUnique({ where: { id } });
    if (contact === null) throw new DomainError('not-found', 'There is no such contact.');
    const { tenantId, name } = contact;
    authorize(ctx.actor, 'ticket-contact.manage', tenantId);
    await tx.ticketContact.delete({ where: { id } });
    await recordAudit(ctx, tx, {
      action: 'ticket-contact.delete',
      subjectType: 'ticket-contact',
      subjectId: id,
      tenantId,
      details: { name },
    });
    return done({ contactId: id });
  });
}
