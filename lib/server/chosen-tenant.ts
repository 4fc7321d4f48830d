import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';

/** Name of the cookie that keeps the tenant to which agents and operators narrow their pages. */
export const tenantCookie = 'tenant';

/**
 * The tenant that the reader chose to look at; undefined means all that they may see. Only a
 * filter: verbs check that the actor has a part in it.
 */
export async function chosenTenantId(): Promise<string | undefined> {
  const parsed = z.uuid().safeParse((await cookies()).get(tenantCookie)?.value);
  return parsed.success ? parsed.data : undefined;
}
