import 'server-only';
import { redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/access/safe-return-to';
import type { Actor, ApiKeyActor } from '@/lib/access/actor';
import { findApiKey } from '@/lib/api-keys/find-api-key';
import type { Context, UserContext } from '@/lib/context';
import { routes } from '@/lib/routes';
import { database } from './database';
import { log } from './log';
import { pageReading } from './page-reading';
import { requestedPath } from './request';
import { currentSession } from './session';

/** The context of the person who is signed in. Anybody else is sent to sign in first. */
export async function requireContext(): Promise<UserContext> {
  pageReading();
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

/** The context of the program that sent this Authorization header, or null without a valid key. */
export async function apiKeyContext(
  authorization: string | null,
): Promise<(Context & { actor: ApiKeyActor }) | null> {
  const now = () => new Date();
  const actor = await findApiKey({ db: database(), now }, authorization);
  return actor === null ? null : contextOf(actor);
}

function contextOf<A extends Actor>(actor: A): Context & { actor: A } {
  return { db: database(), actor, now: () => new Date(), log: log() };
}
