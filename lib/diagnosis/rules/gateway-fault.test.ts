import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { gatewayFault } from './gateway-fault';

const cases: readonly RuleCase[] = [
  [
    '503 while credentials cannot be checked',
    { stage: 'credentials', answer: { by: 'gateway', status: 503, reason: null, server: null } },
    {},
    'gateway-cannot-decide',
    'gateway',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(gatewayFault, row);
});

it('says nothing about a sound attempt', () => {
  expect(gatewayFault(sampleEvidence(), sampleFacts())).toBeNull();
});
