import type { Actor } from './actor';

/** Where-clause for rows with a `tenantId`: one tenant when asked for, else all of the actor's. */
export function tenantsInReach(
  actor: Actor,
  tenantId?: string,
): { tenantId?: string | { in: string[] } } {
  if (tenantId !== undefined) return { tenantId };
  if (actor.kind === 'system') return {};
  if (actor.kind === 'anonymous') return { tenantId: { in: [] } };
  if (actor.kind === 'api-key') return { tenantId: actor.tenantId };
  return actor.role === 'operator' ? {} : { tenantId: { in: [...actor.tenantIds] } };
}
