import { defineCauses } from './cause';

export const sessionConflictCauses = defineCauses('session-conflict', {
  'stale-session': {
    owner: 'platform-admin',
    title: 'An old session has not ended',
    sentence:
      'The charger’s previous session[[, open for {age},]] had not ended when it connected again.',
    explanation: 'The charger lost its connection, and the other side has not noticed yet.',
    confirmation: 'The conflict disappears once the old session times out.',
    solutions: ['end-stale-session', 'shorten-keepalive'],
  },
  'two-chargers-one-identity': {
    owner: 'installer',
    title: 'Two chargers use the same identity',
    sentence:
      'Two devices connect with the same identity[[, from {address} and {existingAddress}]].',
    explanation:
      'A configuration was copied from one charger to another. Each pushes the other out.',
    confirmation: 'The two report different serial numbers.',
    solutions: ['give-each-charger-its-identity'],
  },
  'half-open-session': {
    owner: 'manufacturer',
    title: 'The charger reconnects without closing',
    sentence:
      'The charger opened a new connection while its last one[[, {age} old,]] was still open.',
    explanation: 'The charger restarted, or its firmware does not close the old connection first.',
    confirmation: 'Both connections come from the same address.',
    solutions: ['end-stale-session', 'update-firmware', 'shorten-keepalive'],
  },
});
