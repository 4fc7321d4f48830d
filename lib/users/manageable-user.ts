import type { Actor, Role } from '@/lib/access/actor';
import { assignableRoles } from '@/lib/access/assignable-roles';
import { isInTenant, isUnlimited } from '@/lib/access/policy';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type ManageableUser = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  tenantIds: string[];
};

/**
 * A user whom the actor may manage. Needs a transaction over every tenant: what an admin may
 * not touch shows only in the tenants that are not theirs.
 * @throws DomainError `not-found` outside the actor's tenants, else `forbidden`.
 */
export async function manageableUser(
  actor: Actor,
  tx: Transaction,
  userId: string,
): Promise<ManageableUser> {
  const row = await tx.user.findUnique({
    where: { id: parseId(userId) },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      memberships: { select: { tenantId: true } },
    },
  });
  if (row === null) throw nobody();
  const { memberships, ...user } = row;
  const tenantIds = memberships.map((membership) => membership.tenantId);
  if (isUnlimited(actor)) return { ...user, tenantIds };
  if (!tenantIds.some((tenantId) => isInTenant(actor, tenantId))) throw nobody();
  if (!assignableRoles(actor).includes(user.role)) {
    throw new DomainError('forbidden', 'Only an operator may change operators and agents.');
  }
  if (!tenantIds.every((tenantId) => isInTenant(actor, tenantId))) {
    throw new DomainError(
      'forbidden',
      'This person belongs to other tenants too. Ask your operator to make the change.',
    );
  }
  return { ...user, tenantIds };
}

function nobody(): DomainError {
  return new DomainError('not-found', 'There is no such user, or none that you may see.');
}
