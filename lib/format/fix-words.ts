import type { FixKind, FixState, FixVerdict } from '@/lib/fixes/schemas';

/** What was done, in a list of what was done. */
export const fixNames: Record<FixKind, string> = {
  'reset-password': 'New password',
  'accept-spelling': 'Spelling accepted',
  'rename-charger': 'Record renamed',
  'register-charger': 'Registered',
  'restore-charger': 'Restored',
  'move-charger': 'Moved here from another tenant',
  'accept-username': 'Username accepted',
  'accept-path': 'Path accepted for a time',
  'adjust-limits': 'Limit raised for a time',
  'close-session': 'Old connection closed',
  'trust-root': 'Root certificate installed',
  'recommended-configuration': 'Recommended configuration',
  'retry-now': 'Asked to try again',
  'enter-values': 'Values entered at the charger',
  'follow-steps': 'Steps followed',
  'open-ticket': 'Ticket opened',
};

/** How a fix came out, in a word or two. */
export function fixOutcome(state: FixState, verdict: FixVerdict | null): string {
  switch (state) {
    case 'applied':
      return verdict === 'left-early' ? 'left early, waiting' : 'waiting for an attempt';
    case 'holding':
      return 'connected, holding';
    case 'verified':
      return 'verified';
    case 'superseded':
      return 'replaced by another fix';
    case 'undone':
      return 'undone';
    case 'failed':
      return failures[verdict ?? 'stopped-trying'];
  }
}

const failures: Record<FixVerdict, string> = {
  connected: 'did not hold',
  'left-early': 'did not hold',
  'same-error': 'same error',
  'different-error': 'past it, another error',
  'stopped-trying': 'no attempt came',
  'not-taken': 'not taken by the charger',
};
