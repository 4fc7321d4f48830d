import 'server-only';
import type { Role } from '@/lib/access/actor';
import { assignableRoles } from '@/lib/access/assignable-roles';
import type { UserContext } from '@/lib/context';
import { listTenants } from '@/lib/tenants/list-tenants';
import type { TenantChoice } from './access-fields';

const mostTenants = 200;

/** The roles and tenants that the actor may give to somebody. */
export async function userFormChoices(
  ctx: UserContext,
): Promise<{ roles: readonly Role[]; tenants: TenantChoice[] }> {
  const { rows } = await listTenants(ctx, { pageSize: mostTenants });
  return {
    // The most usual first.
    roles: [...assignableRoles(ctx.actor)].reverse(),
    tenants: rows.map(({ id, name }) => ({ id, name })),
  };
}
