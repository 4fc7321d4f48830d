import type { Prisma } from '@/lib/db/generated/client';
import { staffOf } from '@/lib/tickets/list-assignees';

/** Teams with somebody who may read the tickets of one of these tenants. */
export function teamsFor(tenantIds: readonly string[]): Prisma.TeamWhereInput {
  return { members: { some: { user: staffOf(tenantIds) } } };
}
