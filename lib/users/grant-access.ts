import type { Actor, Role } from '@/lib/access/actor';
import { assignableRoles } from '@/lib/access/assignable-roles';
import { isInTenant } from '@/lib/access/policy';
import type { Transaction } from '@/lib/db/database';
import { DomainError, type FieldErrors } from '@/lib/errors';

/** What a person may do and where: the part of an invitation or a change that is checked alike. */
export type Access = { role: Role; tenantIds: string[]; identities: string[] };

/**
 * Refuses what the actor may not give.
 * @throws DomainError `forbidden` for a role, `not-found` for a tenant that is not theirs.
 */
export function authorizeAccess(actor: Actor, access: Access): void {
  if (!assignableRoles(actor).includes(access.role)) {
    throw new DomainError('forbidden', 'Only an operator may appoint operators and agents.');
  }
  if (!access.tenantIds.every((tenantId) => isInTenant(actor, tenantId))) {
    throw new DomainError('not-found', 'There is no such tenant, or none that you may see.');
  }
}

/** Operators belong to no tenant, and only customers own chargers. */
export function tidyAccess(access: Access): Access {
  return {
    role: access.role,
    tenantIds: access.role === 'operator' ? [] : [...new Set(access.tenantIds)],
    identities: access.role === 'customer' ? access.identities : [],
  };
}

/** Writes the memberships and owned chargers of a user; returns what has to be corrected. */
export async function grantAccess(
  tx: Transaction,
  userId: string,
  access: Access,
): Promise<FieldErrors | null> {
  const { role, tenantIds, identities } = access;
  if (role !== 'operator' && tenantIds.length === 0) {
    return { tenantIds: ['Choose at least one tenant.'] };
  }
  const found = await tx.tenant.count({ where: { id: { in: tenantIds } } });
  if (found < tenantIds.length) return { tenantIds: ['One of these tenants is gone.'] };
  const chargers = await tx.charger.findMany({
    where: { tenantId: { in: tenantIds }, identity: { in: identities }, deletedAt: null },
    select: { id: true, tenantId: true, identity: true },
  });
  const missing = identities.filter((text) => !chargers.some(({ identity }) => identity === text));
  if (missing.length > 0) return { identities: [unknownIdentities(missing)] };
  await tx.membership.deleteMany({ where: { userId } });
  await tx.membership.createMany({ data: tenantIds.map((tenantId) => ({ userId, tenantId })) });
  await tx.chargerOwner.deleteMany({ where: { userId } });
  await tx.chargerOwner.createMany({
    data: chargers.map(({ id, tenantId }) => ({ chargerId: id, tenantId, userId })),
  });
  return null;
}

function unknownIdentities(missing: readonly string[]): string {
  const shown = missing.slice(0, 5).join(', ');
  const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  return `Not registered in these tenants: ${shown}${rest}. Check the spelling, capitals too.`;
}
