import type { Role } from '@/lib/access/actor';

export const roleNames = {
  operator: 'Operator',
  agent: 'Support agent',
  admin: 'CPMS admin',
  customer: 'Customer',
} as const satisfies Record<Role, string>;

/** What a role is for, for the person who gives it. */
export const roleMeanings = {
  operator: 'Runs this installation: every tenant, every user.',
  agent: 'Reads everything in the tenants they support. Changes nothing.',
  admin: 'Manages chargers, credentials and users of their tenants.',
  customer: 'Sees the chargers that they own, and how to fix them.',
} as const satisfies Record<Role, string>;
