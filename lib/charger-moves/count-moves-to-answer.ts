import { can } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';

/**
 * How many requests wait for an answer that this person may give, as `mayAnswer` has it; null for
 * who may answer none at all.
 * @param tenantId counts only those that this tenant was asked.
 */
export async function countMovesToAnswer(
  ctx: UserContext,
  tx: Transaction,
  tenantId: string | undefined,
): Promise<number | null> {
  const { actor } = ctx;
  if (!can(actor, 'fix.answer-move')) return null;
  const own = actor.role === 'operator' ? { not: null } : { in: [...actor.tenantIds] };
  const asked = tenantId ?? own;
  // An agent belongs to neither side, so they have to be of both.
  const asking = actor.role === 'agent' ? own : undefined;
  const bySide: Prisma.ChargerMoveWhereInput[] = [
    { askedBy: 'from', toTenantId: asked, ...(asking && { fromTenantId: asking }) },
    { askedBy: 'to', fromTenantId: asked, ...(asking && { toTenantId: asking }) },
  ];
  return tx.chargerMove.count({
    where: { state: 'pending', expiresAt: { gt: ctx.now() }, OR: bySide },
  });
}
