type CredentialState = 'pending' | 'active' | 'previous' | 'revoked';

const pendingNames = {
  password: 'Prepared, takes over once the charger uses it',
  certificate: 'Prepared, takes over once the charger presents it',
} as const;

const stateNames = { active: 'Valid', previous: 'Replaced', revoked: 'Withdrawn' } as const;

/** "Valid"; of one that waits, what it waits for. */
export function credentialStateName(
  kind: 'password' | 'certificate',
  state: CredentialState,
): string {
  return state === 'pending' ? pendingNames[kind] : stateNames[state];
}

const shownDigits = 8;

/** "3f2a90c1…77be0d42": enough to tell it from another, short enough for a line. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.length <= 2 * shownDigits
    ? fingerprint
    : `${fingerprint.slice(0, shownDigits)}…${fingerprint.slice(-shownDigits)}`;
}
