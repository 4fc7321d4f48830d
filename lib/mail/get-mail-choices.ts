import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { standardChoices, type MailChoices } from './schemas';

const columns = {
  ...{ replies: true, notes: true, mentions: true, assigned: true, due: true, progress: true },
  ...{ newTickets: true, chargerDown: true, webhookDisabled: true },
  ...{ timeZone: true, digestHour: true, quietFrom: true, quietTo: true },
} as const;

/** What the actor wants to be told by mail. Who never chose gets the zone of their tenant. */
export async function getMailChoices(ctx: UserContext): Promise<MailChoices> {
  authorize(ctx.actor, 'own-account.manage');
  const { userId, tenantIds } = ctx.actor;
  return inSystemScope(ctx.db, async (tx) => {
    const chosen = await tx.mailChoice.findUnique({ where: { userId }, select: columns });
    if (chosen !== null) return chosen;
    const tenant = await tx.tenant.findFirst({
      where: { id: { in: [...tenantIds] } },
      orderBy: { name: 'asc' },
      select: { timeZone: true },
    });
    return { ...standardChoices, timeZone: tenant?.timeZone ?? standardChoices.timeZone };
  });
}
