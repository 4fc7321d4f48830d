import 'server-only';
import { environment } from './environment';

/**
 * Name and attributes of the cookie that holds the session. `__Host-` makes browsers insist on
 * TLS, the path / and no other domain.
 */
export function sessionCookie() {
  const secure = environment().isPortalOnTls;
  return {
    name: secure ? '__Host-exolink-session' : 'exolink-session',
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  } as const;
}
