import 'server-only';
import { cache } from 'react';
import type { UserActor } from '@/lib/access/actor';
import { findSession } from '@/lib/users/find-session';
import { database } from './database';
import { readSessionCookie } from './next-auth';

export type CurrentSession = { sessionId: string; actor: UserActor };

/** Who is signed in, checked against the database once for each request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await readSessionCookie();
  if (sessionId === null) return null;
  const actor = await findSession({ db: database(), now: () => new Date() }, sessionId);
  return actor === null ? null : { sessionId, actor };
});
