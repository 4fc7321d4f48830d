import 'server-only';
import { redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/access/safe-return-to';
import type { Actor } from '@/lib/access/actor';
import type { Context, UserContext } from '@/lib/context';
import { routes } from '@/lib/routes';
import { database } from './database';
import { log } from './log';
import { requestedPath } from './request';
import { currentSession } from './session';

/** The context of the person who is signed in. Anybody else is sent to sign in first. */
export async function requireContext(): Promise<UserContext> {
  const session = await currentSession();
  if (session !== null) return contextOf(session.actor);
  const returnTo = safeReturnTo(await requestedPath());
  redirect(routes.signIn(returnTo === '/' ? undefined : returnTo));
}

/** The context of whoever asks, signed in or not. */
export async function optionalContext(): Promise<Context> {
  const session = await currentSession();
  return contextOf(session?.actor ?? { kind: 'anonymous' });
}

function contextOf<A extends Actor>(actor: A): Context & { actor: A } {
  return { db: database(), actor, now: () => new Date(), log: log() };
}
