import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { cpmsClose } from './cpms-close';

const cases: readonly RuleCase[] = [
  [
    '1013',
    { close: { by: 'cpms', code: 1013, reason: null, afterMs: 200, messagesReceived: 0 } },
    {},
    'throttled-by-cpms',
    'cpms',
  ],
  [
    'an unknown station',
    {
      close: {
        by: 'cpms',
        code: 1011,
        reason: 'Unknown charging station',
        afterMs: 200,
        messagesReceived: 0,
      },
    },
    {},
    'unknown-to-cpms',
    'cpms',
  ],
  [
    'an id that exists',
    {
      close: {
        by: 'cpms',
        code: 1008,
        reason: 'ID already exists',
        afterMs: 200,
        messagesReceived: 0,
      },
    },
    {},
    'stale-session',
    'cpms',
  ],
  [
    '1011',
    { close: { by: 'cpms', code: 1011, reason: null, afterMs: 200, messagesReceived: 1 } },
    {},
    'cpms-crashed-on-charger',
    'cpms',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(cpmsClose, row);
});

it('says nothing about a sound attempt', () => {
  expect(cpmsClose(sampleEvidence(), sampleFacts())).toBeNull();
});
