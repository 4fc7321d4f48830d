import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { ticketPriorities } from '@/lib/tickets/ticket-values';
import { standardHours, standardWarnPercent } from './schemas';
import { storedLevelsSchema, type StoredLevels, type Targets } from './stored-schemas';
import { weekdays } from './level-values';

export type ServiceLevels = Omit<StoredLevels, 'changedAt'> & {
  tenant: { id: string; name: string };
  /** Null where nothing was ever set; the rest is then what a form begins with. */
  changedAt: Date | null;
};

/** How soon a tenant's tickets are to be answered and solved. */
export async function getServiceLevels(ctx: Context, tenantId: string): Promise<ServiceLevels> {
  const id = parseId(tenantId);
  authorize(ctx.actor, 'service-level.read', id);
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({
      where: { id },
      select: {
        ...{ id: true, name: true, timeZone: true },
        serviceLevels: { omit: { tenantId: true } },
      },
    }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const { serviceLevels, timeZone, ...named } = tenant;
  const stored = storedLevelsSchema.safeParse(serviceLevels).data;
  return { tenant: named, ...(stored ?? standardLevels(timeZone)) };
}

function standardLevels(timeZone: string): Omit<ServiceLevels, 'tenant'> {
  const none = { reply: null, solution: null };
  return {
    timeZone,
    week: weekdays.map((day) => (day === 'saturday' || day === 'sunday' ? [] : standardHours)),
    holidays: [],
    targets: Object.fromEntries(ticketPriorities.map((one) => [one, none])) as Targets,
    warnPercent: standardWarnPercent,
    changedAt: null,
  };
}
