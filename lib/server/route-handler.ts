import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { NextRequest } from 'next/server';
import type { ApiKeyActor } from '@/lib/access/actor';
import type { Context, UserContext } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import { apiKeyContext, optionalContext } from './context';
import { environment } from './environment';
import { explainError, type ExplainedError } from './explain-error';

const statuses: Record<ExplainedError['code'], number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
};

type Params = Record<string, string | string[]>;
type Handle<P> = (ctx: UserContext, request: NextRequest, params: P) => Promise<Response>;

/**
 * Makes a route handler of signed-in people's requests. Errors become
 * `{"error":{"code","message"}}` with the fitting status.
 */
export function routeHandler<P extends Params = Params>(handle: Handle<P>) {
  return async (request: NextRequest, { params }: { params: Promise<P> }): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      const ctx = await optionalContext();
      if (!isSignedIn(ctx)) {
        throw new DomainError('unauthenticated', 'Sign in to continue.');
      }
      return await handle(ctx, request, await params);
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error);
    }
  };
}

/** The same for requests that need no account, and carry nothing of one. */
export function publicRouteHandler(handle: (request: NextRequest) => Promise<Response>) {
  return async (request: NextRequest): Promise<Response> => {
    try {
      return await handle(request);
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error);
    }
  };
}

/** The same for programs with an API key; `onRefused` counts requests that had no valid one. */
export function apiKeyRouteHandler(
  onRefused: () => Promise<void>,
  handle: (ctx: Context & { actor: ApiKeyActor }, request: NextRequest) => Promise<Response>,
) {
  return publicRouteHandler(async (request) => {
    const ctx = await apiKeyContext(request.headers.get('authorization'));
    if (ctx !== null) return handle(ctx, request);
    await onRefused();
    const answer = errorResponse(
      new DomainError('unauthenticated', 'Send a valid API key, as “Authorization: Bearer exo_…”.'),
    );
    answer.headers.set('WWW-Authenticate', 'Bearer');
    return answer;
  });
}

/** The JSON answer to an error. */
function errorResponse(error: unknown): Response {
  const { code, message, retryAfterSeconds } = explainError(error);
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  return Response.json({ error: { code, message } }, { status: statuses[code], headers });
}

/** A cookie comes along with other sites' requests too; those may not change anything. */
function refuseForeignOrigin(request: NextRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  if (origin !== environment().portalUrl && origin !== request.nextUrl.origin) {
    throw new DomainError('forbidden', 'This request did not come from the portal.');
  }
}

function isSignedIn(ctx: { actor: { kind: string } }): ctx is UserContext {
  return ctx.actor.kind === 'user';
}
