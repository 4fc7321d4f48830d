import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { noPasswordRegistered } from './no-password-registered';

const cases: readonly RuleCase[] = [
  [
    'no active credential',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    { charger: { credential: { hasActive: false, activeSince: null, activeUsed: false } } },
    'no-password-registered',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(noPasswordRegistered, row);
});

it('says nothing about a sound attempt', () => {
  expect(noPasswordRegistered(sampleEvidence(), sampleFacts())).toBeNull();
});
