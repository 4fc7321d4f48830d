import type { AuthenticationMode } from '@/lib/cpms/authentication-modes';

/** Who checks a charger's password, for a list to choose from. */
export const authenticationModeNames: Record<AuthenticationMode, string> = {
  checked: 'The gateway, and then the CPMS',
  'passed-on': 'The CPMS alone',
  presented: 'The gateway; the CPMS gets another',
};
