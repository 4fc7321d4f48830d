import type { BulkItemState, BulkKind, BulkState } from '@/lib/bulk-fixes/schemas';

/** What a fix does to many chargers: its button, and what to know before. */
export const bulkWords: Record<BulkKind, { action: string; about: string }> = {
  'reset-password': {
    action: 'New passwords',
    about:
      'Each charger gets a random password of its own. You can download them once; they have to be typed in at the chargers.',
  },
  'accept-spelling': {
    action: 'Accept their spellings',
    about: 'The gateway also lets each one in under the spelling that it sends.',
  },
  'rename-charger': {
    action: 'Rename the records',
    about: 'Each record takes the identity that its charger sends. Tell the CPMS.',
  },
  'register-charger': {
    action: 'Register them',
    about:
      'Each identity is registered, with the site and CPMS proposed for it and a password of its own. You can download the passwords once.',
  },
  'accept-username': {
    action: 'Accept their usernames',
    about: 'The gateway takes the username that each one sends. Passwords have to be right.',
  },
  'accept-path': {
    action: 'Accept their paths for a time',
    about: 'The gateway lets each one in by the path that it asks for.',
  },
  'adjust-limits': {
    action: 'Raise the limits for a time',
    about: 'Each charger gets these limits of its own. They end by themselves.',
  },
  'close-session': {
    action: 'Close old connections',
    about: 'Every connection but the newest of each charger is closed.',
  },
  'follow-steps': {
    action: 'The cause is mended',
    about: 'Nothing changes here. The next attempt of each charger shows whether it helped.',
  },
};

export const bulkStateNames: Record<BulkState, string> = {
  running: 'Under way',
  stopped: 'Stopped',
  done: 'Done',
};

export const bulkItemStateNames: Record<BulkItemState, string> = {
  waiting: 'Not yet done',
  applied: 'Applied',
  skipped: 'Left out',
  failed: 'Failed',
};
