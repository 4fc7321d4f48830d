import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
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
];

it.each(cases)('%s', (...row) => {
  expectCause(existingSession, row);
});

it('says nothing about a sound attempt', () => {
  expect(existingSession(sampleEvidence(), sampleFacts())).toBeNull();
});
