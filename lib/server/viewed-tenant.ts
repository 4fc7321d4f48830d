import 'server-only';
import { isInTenant } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { chosenTenantId } from './chosen-tenant';

/** The tenant that lists are narrowed to; null for all. A choice that no longer holds is none. */
export async function viewedTenantId(ctx: UserContext): Promise<string | null> {
  const chosen = await chosenTenantId();
  return chosen !== undefined && isInTenant(ctx.actor, chosen) ? chosen : null;
}
