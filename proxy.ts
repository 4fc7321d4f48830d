import { NextResponse, type NextRequest } from 'next/server';
import { environment } from '@/lib/server/environment';
import { pathHeader } from '@/lib/server/request-headers';

/** Gives every page its nonce and security headers, and tells it which path was asked for. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('X-Frame-Options', 'DENY');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (environment().isPortalOnTls) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
  return response;
}

/** Files of tickets have headers of their own, and their bodies would be held in memory and cut. */
export const config = {
  matcher:
    '/((?!_next/static|_next/image|favicon.ico|api/v1/attachments/|api/v1/tickets/[0-9]+/attachments).*)',
};

/**
 * Scripts run only with this response's nonce. Style elements come without one from the dialog
 * and toast libraries, so styles are allowed inline; they cannot load anything from elsewhere.
 */
function contentSecurityPolicy(nonce: string): string {
  const { isDevelopment, isPortalOnTls } = environment();
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isPortalOnTls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
