import type { Prisma } from '@/lib/db/generated/client';
import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import type { Person } from './get-ticket';

const maxShown = 200;

/** Who may be given a ticket of one of these tenants: its staff and the operators. */
export function staffOf(tenantIds: readonly string[]): Prisma.UserWhereInput {
  return {
    disabledAt: null,
    OR: [
      { role: 'operator' },
      {
        role: { in: ['agent', 'admin'] },
        memberships: { some: { tenantId: { in: [...tenantIds] } } },
      },
    ],
  };
}

/** Whom tickets can be given to, by name: of one tenant, or of all that the actor may act in. */
export async function listAssignees(
  ctx: UserContext,
  { tenantId }: { tenantId: string | null },
): Promise<Person[]> {
  authorize(ctx.actor, 'ticket.update', tenantId ?? undefined);
  return inScope(ctx, async (tx) => readStaff(tx, await tenantsInView(tx, ctx.actor, tenantId)));
}

/** Staff of these tenants in the order of lists, which tells people of one name apart. */
export async function readStaff(tx: Transaction, tenantIds: readonly string[]): Promise<Person[]> {
  return tx.user.findMany({
    where: staffOf(tenantIds),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: maxShown,
    select: { id: true, name: true },
  });
}
