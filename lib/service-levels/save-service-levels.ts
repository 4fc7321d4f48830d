import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { businessMinutes, openingHours } from '@/lib/format/service-level-words';
import { parseInput } from '@/lib/parse-input';
import { ticketPriorities } from '@/lib/tickets/ticket-values';
import { serviceLevelsSchema, targetField } from './schemas';
import { storedLevelsSchema, type StoredLevels } from './stored-schemas';
import { clockKinds, weekdays } from './level-values';

/** Sets how soon a tenant's tickets are to be answered and solved. Those not solved count anew. */
export async function saveServiceLevels(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'service-level.manage');
  const parsed = parseInput(serviceLevelsSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, ...given } = parsed.value;
  authorize(ctx.actor, 'service-level.manage', tenantId);
  const after = { ...given, changedAt: ctx.now() };
  return inScope(ctx, async (tx) => {
    const tenant = await tx.tenant.findUnique({
      where: { id: tenantId },
      select: { name: true, serviceLevels: { omit: { tenantId: true } } },
    });
    if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
    const before = storedLevelsSchema.safeParse(tenant.serviceLevels).data;
    const changes = changedFields(before === undefined ? {} : inWords(before), inWords(after));
    // What was promised stays promised: nothing counts as said anew.
    if (Object.keys(changes).length === 0) return done({ tenantId });
    await tx.serviceLevels.upsert({
      where: { tenantId },
      create: { tenantId, ...after },
      update: after,
    });
    await tx.$executeRaw`
      INSERT INTO unclocked_ticket (ticket_id, tenant_id)
      SELECT id, tenant_id FROM ticket
      WHERE tenant_id = ${tenantId}::uuid AND solved_at IS NULL`;
    await recordAudit(ctx, tx, {
      action: 'tenant.service-levels',
      subjectType: 'tenant',
      subjectId: tenantId,
      tenantId,
      details: { name: tenant.name, changes },
    });
    return done({ tenantId });
  });
}

/** As the change history shows it: one field for each day and each target. */
function inWords(levels: Omit<StoredLevels, 'changedAt'>): Record<string, string | number | null> {
  const targets = clockKinds.flatMap((clock) =>
    ticketPriorities.map((priority) => {
      const minutes = levels.targets[priority][clock];
      return [targetField(clock, priority), minutes === null ? null : businessMinutes(minutes)];
    }),
  );
  return {
    timeZone: levels.timeZone,
    ...Object.fromEntries(
      weekdays.map((day, index) => [day, openingHours(levels.week[index] ?? [])]),
    ),
    holidays: levels.holidays.map(({ date, name }) => `${date} ${name}`).join(', '),
    ...(Object.fromEntries(targets) as Record<string, string | null>),
    warnPercent: levels.warnPercent,
  };
}
