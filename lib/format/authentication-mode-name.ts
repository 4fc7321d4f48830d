import type { AuthenticationMode } from '@/lib/cpms/authentication-modes';

/** Full sentences for a list to choose from. */
export const authenticationModeNames: Record<AuthenticationMode, string> = {
  checked: 'The gateway checks it and passes it on to the CPMS',
  'passed-on': 'The CPMS checks it; the gateway only passes it on',
  presented: 'The gateway checks it and presents a stored one to the CPMS',
};
