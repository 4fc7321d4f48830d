import { DomainError } from '@/lib/errors';
import type { Actor, Role } from './actor';

const everyone = ['operator', 'agent', 'admin', 'customer'] as const;
const staff = ['operator', 'agent', 'admin'] as const;
const managers = ['operator', 'admin'] as const;
const operators = ['operator'] as const;
/** Whoever runs the charger or owns it. Verbs narrow customers to their own. */
const keepers = ['operator', 'admin', 'customer'] as const;

/** The one permission table: who may do what. What is not listed may not be done. */
export const permissions = {
  'overview.read': everyone,
  'charger.read': everyone,
  'charger.export': staff,
  'charger.create': managers,
  'charger.update': managers,
  'charger.delete': managers,
  'charger.import': managers,
  'attempt.read': everyone,
  'episode.read': everyone,
  'episode.tick-step': everyone,
  'unknown-identity.read': staff,
  'unknown-identity.dismiss': managers,
  'credential.read': everyone,
  'credential.issue': managers,
  'credential.revoke': managers,
  'fix.read': everyone,
  'fix.reset-password': keepers,
  'fix.accept-spelling': managers,
  'fix.rename-charger': managers,
  'fix.register-charger': managers,
  'fix.restore-charger': managers,
  'fix.accept-username': managers,
  'fix.accept-path': managers,
  'fix.adjust-limits': managers,
  'fix.close-session': staff,
  'fix.trust-root': everyone,
  'fix.enter-values': everyone,
  'fix.follow-steps': everyone,
  'site.read': staff,
  'site.manage': managers,
  'cpms.read': staff,
  'cpms.manage': managers,
  'tenant.read': staff,
  'tenant.update': managers,
  'tenant.create': operators,
  'tenant.change-slug': operators,
  'user.read': managers,
  'user.invite': managers,
  'user.update': managers,
  'user.disable': managers,
  'user.create-link': managers,
  'audit.read': staff,
  'installation.read': operators,
  'own-account.manage': everyone,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** May this actor do this at all? Unknown roles may nothing; the system's processes may all. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  const allowed: readonly string[] = permissions[permission];
  return allowed.includes(actor.role);
}

/**
 * Throws unless the actor may do this, and may do it in this tenant.
 * A tenant that the actor has no part in is "not found": its existence is not told.
 * @throws DomainError `unauthenticated`, `forbidden` or `not-found`.
 */
export function authorize(actor: Actor, permission: Permission, tenantId?: string): void {
  if (actor.kind === 'anonymous') {
    throw new DomainError('unauthenticated', 'Sign in to continue.');
  }
  if (!can(actor, permission)) {
    throw new DomainError('forbidden', 'Your role does not allow this.');
  }
  if (tenantId !== undefined && !isInTenant(actor, tenantId)) {
    throw new DomainError('not-found', 'There is nothing here that you may see.');
  }
}

export function isInTenant(actor: Actor, tenantId: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  return actor.role === 'operator' || actor.tenantIds.includes(tenantId);
}
