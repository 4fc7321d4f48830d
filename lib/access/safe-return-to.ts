const controlCharacters = /[\u0000-\u001f\u007f]/;
const portal = 'http://portal.invalid';

/** Where to go after signing in: a path of this portal, never another site. */
export function safeReturnTo(returnTo: unknown): string {
  if (typeof returnTo !== 'string' || returnTo.length > 2_000) return '/';
  if (!returnTo.startsWith('/') || controlCharacters.test(returnTo)) return '/';
  // Browsers read a backslash as a slash, and two slashes as "another host".
  if (/^\/[/\\]/.test(returnTo)) return '/';
  if (!URL.canParse(returnTo, portal)) return '/';
  const url = new URL(returnTo, portal);
  if (url.origin !== portal) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return /^\/[/\\]/.test(path) || isSignInPage(url.pathname) ? '/' : path;
}

function isSignInPage(pathname: string): boolean {
  return pathname === '/sign-in' || pathname.startsWith('/link/') || pathname.startsWith('/api/');
}
