'use server';

import { redirect } from 'next/navigation';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { clearSessionCookie } from '@/lib/server/next-auth';
import { currentSession } from '@/lib/server/session';
import { revokeSession } from '@/lib/users/revoke-session';

/** Ends this browser's session, here and in the database. */
export async function signOut(): Promise<void> {
  const ctx = await requireContext();
  const session = await currentSession();
  if (session !== null) await revokeSession(ctx, { sessionId: session.sessionId });
  await clearSessionCookie();
  redirect(routes.signIn());
}
