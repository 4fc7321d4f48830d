import type { Check } from './check';

/**
 * Is the charger connected already? That never refuses: the newest connection wins, because the
 * old one is mostly a dead one. The evidence keeps what it met.
 */
export const checkSession: Check = {
  stage: 'session',
  isRefused: (attempt, { sessions, now }) => {
    const existing = attempt.charger === null ? undefined : sessions.find(attempt.charger.id);
    if (existing !== undefined) {
      attempt.session = {
        existingAgeMs: Math.max(0, now().getTime() - existing.startedAt.getTime()),
        existingAddress: existing.address,
      };
    }
    return false;
  },
};
