import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { unknownIdentity } from './unknown-identity';

const cases: readonly RuleCase[] = [
  ['unknown', { stage: 'identity' }, { charger: null }, 'never-registered'],
  [
    'deleted',
    { stage: 'identity' },
    { charger: { deletedAt: '2026-01-01T00:00:00.000Z' } },
    'charger-deleted',
  ],
  [
    'with another tenant',
    { stage: 'identity' },
    { charger: null, registeredElsewhere: true },
    'wrong-tenant',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(unknownIdentity, row);
});

it('says nothing about a sound attempt', () => {
  expect(unknownIdentity(sampleEvidence(), sampleFacts())).toBeNull();
});
