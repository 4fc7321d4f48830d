import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { unlikeAnyPassword } from './unlike-any-password';

const cases: readonly RuleCase[] = [
  [
    'matches nothing',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    {},
    'incorrect-password-or-username',
  ],
  [
    'changed since the last connection',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    { charger: { lastConnectedAt: '2025-12-01T00:00:00.000Z' } },
    'changed-on-one-side',
  ],
  [
    'active one was used',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    {
      charger: {
        lastConnectedAt: '2025-12-01T00:00:00.000Z',
        credential: { hasActive: true, activeSince: '2026-01-01T00:00:00.000Z', activeUsed: true },
      },
    },
    'incorrect-password-or-username',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(unlikeAnyPassword, row);
});

it('says nothing about a sound attempt', () => {
  expect(unlikeAnyPassword(sampleEvidence(), sampleFacts())).toBeNull();
});
