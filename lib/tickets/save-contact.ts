import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { contactSchema } from './schemas';

const maxContacts = 500;

/** Sets whom tickets go to: for an owner, and there for a manufacturer or a site alone. */
export async function saveContact(
  ctx: Context,
  input: unknown,
): Promise<Result<{ contactId: string }>> {
  authorize(ctx.actor, 'ticket-contact.manage');
  const parsed = parseInput(contactSchema, input);
  if (!parsed.ok) return parsed;
  const { contactId, tenantId, ...data } = parsed.value;
  authorize(ctx.actor, 'ticket-contact.manage', tenantId);
  try {
    return await inScope(ctx, async (tx) => {
      if (data.siteId !== null) {
        const site = await tx.site.count({ where: { id: data.siteId, tenantId } });
        if (site === 0) return correct({ siteId: ['Choose a site of the list.'] });
      }
      if (contactId !== null) {
        const { count } = await tx.ticketContact.updateMany({
          where: { id: contactId, tenantId },
          data,
        });
        if (count === 0) throw new DomainError('not-found', 'There is no such contact.');
      } else if ((await tx.ticketContact.count({ where: { tenantId } })) >= maxContacts) {
        return correct({ form: [`A tenant has at most ${maxContacts} contacts.`] });
      }
      const id =
        contactId ??
        (await tx.ticketContact.create({ data: { tenantId, ...data }, select: { id: true } })).id;
      await recordAudit(ctx, tx, {
        action: 'ticket-contact.save',
        subjectType: 'ticket-contact',
        subjectId: id,
        tenantId,
        details: { name: data.name, email: data.email },
      });
      return done({ contactId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) {
      return correct({ owner: ['There is a contact for this already. Change that one.'] });
    }
    throw error;
  }
}
