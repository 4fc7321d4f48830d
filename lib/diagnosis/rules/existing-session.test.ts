import { checkRule, type RuleCase } from './check-rule';
import { existingSession } from './existing-session';

const cases: readonly RuleCase[] = [
  [
    'from the same address',
    { stage: 'session', session: { existingAgeMs: 60_000, existingAddress: '192.0.2.7' } },
    {},
    'half-open-session',
  ],
  [
    'from another address',
    { stage: 'session', session: { existingAgeMs: 60_000, existingAddress: '192.0.2.8' } },
    {},
    'two-chargers-one-identity',
  ],
  [
    'from an unknown address',
    { stage: 'session', session: { existingAgeMs: 60_000, existingAddress: null } },
    {},
    'stale-session',
  ],
  [
    'replaced by a newer one',
    {
      close: {
        by: 'gateway',
        code: 1008,
        reason: 'replaced by another connection',
        afterMs: 5000,
        messagesReceived: 3,
      },
    },
    {},
    'two-chargers-one-identity',
  ],
  [
    'replaced, both from one address',
    {
      close: {
        by: 'gateway',
        code: 1008,
        reason: 'Replaced by a newer connection',
        afterMs: 5000,
        messagesReceived: 3,
      },
      session: { existingAgeMs: 9000, existingAddress: '192.0.2.7' },
    },
    {},
    'half-open-session',
  ],
  [
    'replaced in turns by another address',
    {
      close: {
        by: 'gateway',
        code: 1008,
        reason: 'Replaced by a newer connection',
        afterMs: 5000,
        messagesReceived: 3,
      },
      session: { existingAgeMs: 9000, existingAddress: '192.0.2.8' },
    },
    {},
    'two-chargers-one-identity',
  ],
];

checkRule(existingSession, cases);
