import 'server-only';
import { cookies } from 'next/headers';
import NextAuth, { type AuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { endSession } from '@/lib/users/end-session';
import { findSession } from '@/lib/users/find-session';
import { sessionLifetimeMs } from '@/lib/users/schemas';
import { signIn } from '@/lib/users/sign-in';
import { database } from './database';
import { deriveSecret } from './derive-secret';
import { environment } from './environment';
import { log } from './log';
import { clientAddress, userAgent } from './request';
import { sessionCookie } from './session-cookie';
import { signInThrottle } from './sign-in-throttle';

/** All that the cookie says: which row of the database to look at. */
const claimsSchema = z.object({ sessionId: z.uuid() });
const maxAge = sessionLifetimeMs / 1_000;

const visitor = () =>
  ({ db: database(), actor: { kind: 'anonymous' }, now: () => new Date(), log: log() }) as const;

/** The session that the request's cookie names. Whether it still holds is not checked here. */
export async function readSessionCookie(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (token === undefined) return null;
  try {
    return claimsSchema.parse(await decode({ token, secret: secret() })).sessionId;
  } catch {
    return null;
  }
}

/** Signs the browser in. Only in an action or a route handler. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({ token: { sessionId }, secret: secret(), maxAge });
  (await cookies()).set(name, token, { ...options, maxAge });
}

/** Makes the browser forget the session. Only in an action or a route handler. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

type Handler = (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>;

/** Answers next-auth's own endpoints under /api/auth. */
export const authHandler: Handler = async (request, context) => {
  const answer = NextAuth(authOptions()) as Handler;
  return answer(request, context);
};

function authOptions(): AuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    useSecureCookies: environment().isPortalOnTls,
    cookies: { sessionToken: sessionCookie() },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize,
      }),
    ],
    callbacks: { jwt: keepSessionId, session: describeSession },
    events: {
      signOut: ({ token }) => endSession(visitor(), claimsSchema.parse(token)),
    },
    logger: {
      error: (code) => log().warn({ code }, 'next-auth reported an error.'),
      warn: (code) => log().debug({ code }, 'next-auth warned.'),
      debug: () => undefined,
    },
  };
}

function secret(): string {
  return deriveSecret('portal session');
}

async function authorize(credentials: Record<string, string> | undefined) {
  const browser = { address: await clientAddress(), userAgent: await userAgent() };
  const result = await signIn(visitor(), credentials, { ...browser, throttle: signInThrottle() });
  return result.ok ? { id: result.value.sessionId } : null;
}

const keepSessionId: NonNullable<AuthOptions['callbacks']>['jwt'] = ({ token, user, trigger }) =>
  claimsSchema.parse(trigger === 'signIn' ? { sessionId: user.id } : token);

/** @throws for a session that has ended, upon which next-auth clears the cookie. */
const describeSession: NonNullable<AuthOptions['callbacks']>['session'] = async ({
  session,
  token,
}) => {
  const actor = await findSession(visitor(), claimsSchema.parse(token).sessionId);
  if (actor === null) throw new Error('The session has ended.');
  return { expires: session.expires, user: { name: actor.name, email: actor.email } };
};
