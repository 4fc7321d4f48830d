import 'server-only';
import { authorize, type Permission } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { orPageError } from './page-errors';

/**
 * For a page that shows a form and reads nothing: who may not use the form does not see it. The
 * form's verb checks again.
 */
export async function requirePermission(ctx: UserContext, permission: Permission): Promise<void> {
  await orPageError(Promise.resolve().then(() => authorize(ctx.actor, permission)));
}
