import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { unknownTenant } from './unknown-tenant';

const cases: readonly RuleCase[] = [
  [
    'no such tenant',
    { stage: 'tenant', path: { tenantSegment: 'acne' } },
    { tenant: null, charger: null },
    'tenant-unknown',
    'gateway',
  ],
  [
    'a prefix of other systems',
    { stage: 'tenant', path: { tenantSegment: 'ocppj' } },
    { tenant: null, charger: null },
    'path-typo',
  ],
  [
    'another one',
    { stage: 'tenant', path: { tenantSegment: 'ocpp2.0.1' } },
    { tenant: null, charger: null },
    'path-typo',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(unknownTenant, row);
});

it('says nothing about a sound attempt', () => {
  expect(unknownTenant(sampleEvidence(), sampleFacts())).toBeNull();
});
