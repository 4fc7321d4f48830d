import { roles, type Actor, type Role } from './actor';

/** The roles that this actor may give and take, and whose people they may manage. */
export function assignableRoles(actor: Actor): readonly Role[] {
  if (actor.kind === 'system') return roles;
  if (actor.kind !== 'user') return [];
  switch (actor.role) {
    case 'operator':
      return roles;
    case 'admin':
      return ['admin', 'customer'];
    case 'agent':
    case 'customer':
      return [];
  }
}
