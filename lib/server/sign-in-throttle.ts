import 'server-only';
import { createSignInThrottle, type SignInThrottle } from '@/lib/users/sign-in-throttle';

const processWide = globalThis as typeof globalThis & { exolinkSignInThrottle?: SignInThrottle };

/** The portal's one count of password attempts. It lives on globalThis to survive hot reloading. */
export function signInThrottle(): SignInThrottle {
  processWide.exolinkSignInThrottle ??= createSignInThrottle();
  return processWide.exolinkSignInThrottle;
}
