import { DomainError } from '@/lib/errors';
import type { Actor, ApiKeyScope, Role } from './actor';

const everyone = ['operator', 'agent', 'admin', 'customer'] as const;
const staff = ['operator', 'agent', 'admin'] as const;
const managers = ['operator', 'admin'] as const;
const operators = ['operator'] as const;
/** Only programs with an API key. */
const nobody = [] as const;
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
  'charger.command': managers,
  'charger.test': staff,
  'attempt.read': everyone,
  'attempt.read-all': staff,
  'attempt.report': nobody,
  'episode.read': everyone,
  'episode.tick-step': everyone,
  'shared-problem.read': staff,
  'unknown-identity.read': staff,
  'unknown-identity.dismiss': managers,
  'credential.read': everyone,
  'credential.issue': managers,
  'credential.revoke': managers,
  'client-authority.read': staff,
  'client-authority.manage': managers,
  'client-authority.manage-all': operators,
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
  'fix.recommended-configuration': everyone,
  'fix.retry-now': managers,
  'fix.enter-values': everyone,
  'fix.follow-steps': everyone,
  'fix.bulk': staff,
  'fix.move-charger': managers,
  'fix.answer-move': staff,
  'fix.open-ticket': everyone,
  'ticket.read': everyone,
  'ticket.open': everyone,
  'ticket.reply': everyone,
  'ticket.attach': everyone,
  'ticket.settle': everyone,
  'ticket.note': staff,
  'ticket.update': staff,
  'ticket.watch': staff,
  'ticket.merge': staff,
  'ticket.link': staff,
  'ticket-problem.read': staff,
  'ticket-problem.attach': staff,
  'ticket-problem.broadcast': staff,
  'ticket.report': staff,
  'ticket-contact.read': staff,
  'ticket-contact.manage': managers,
  'team.read': staff,
  'team.manage': operators,
  'ticket-view.read': staff,
  'ticket-view.save': staff,
  'ticket-view.manage-shared': managers,
  'ticket-presence.read': staff,
  'ticket-presence.show': staff,
  'service-level.read': staff,
  'service-level.manage': managers,
  'canned-reply.read': staff,
  'canned-reply.manage': managers,
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
  'api-key.read': managers,
  'api-key.create': managers,
  'api-key.revoke': managers,
  'webhook.read': managers,
  'webhook.manage': managers,
  'mail.read': managers,
  'mail.retry': managers,
  'mail.test': operators,
  'incoming-mail.read': staff,
  'incoming-mail.settle': staff,
  'audit.read': staff,
  'installation.read': operators,
  'own-account.manage': everyone,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** What an API key's scope opens, beside the roles. */
const scopePermissions: Record<ApiKeyScope, readonly Permission[]> = {
  'attempts:write': ['attempt.report'],
};

/** May this actor do this at all? Unknown roles may nothing; the system's processes may all. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'api-key') {
    return actor.scopes.some((scope) => scopePermissions[scope].includes(permission));
  }
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
    const what = actor.kind === 'api-key' ? 'This API key' : 'Your role';
    throw new DomainError('forbidden', `${what} does not allow this.`);
  }
  if (tenantId !== undefined && !isInTenant(actor, tenantId)) {
    throw new DomainError('not-found', 'There is nothing here that you may see.');
  }
}

/** Do they act in every tenant, and in what belongs to none? */
export function isUnlimited(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'operator');
}

export function isInTenant(actor: Actor, tenantId: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'api-key') return actor.tenantId === tenantId;
  return actor.role === 'operator' || actor.tenantIds.includes(tenantId);
}
