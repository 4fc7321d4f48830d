import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { ticketSettingsSchema } from './schemas';

/** When a tenant's tickets count as solved, and when those that are solved close. */
export async function updateTicketSettings(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'ticket-contact.manage');
  const parsed = parseInput(ticketSettingsSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, holdMinutes, solvesItself, closeDays } = parsed.value;
  authorize(ctx.actor, 'ticket-contact.manage', tenantId);
  return inScope(ctx, async (tx) => {
    const before = await tx.tenant.findUnique({
      where: { id: tenantId },
      select: {
        ...{ name: true, ticketHoldMinutes: true, ticketSolvesItself: true },
        ticketCloseDays: true,
      },
    });
    if (before === null) throw new DomainError('not-found', 'This tenant does not exist.');
    const { name, ...old } = before;
    const after = {
      ticketHoldMinutes: holdMinutes,
      ticketSolvesItself: solvesItself,
      ticketCloseDays: closeDays,
    };
    await tx.tenant.update({ where: { id: tenantId }, data: after });
    await recordAudit(ctx, tx, {
      action: 'tenant.ticket-settings',
      subjectType: 'tenant',
      subjectId: tenantId,
      tenantId,
      details: { name, changes: changedFields(old, after) },
    });
    return done({ tenantId });
  });
}
