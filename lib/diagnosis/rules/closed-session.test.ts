import { expect, it } from 'vitest';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { checkRule, type RuleCase } from './check-rule';
import { closedSession } from './closed-session';

const cases: readonly RuleCase[] = [
  [
    'the charger at once',
    { close: { by: 'charger', code: 1000, reason: null, afterMs: 300, messagesReceived: 0 } },
    {},
    'client-closes-at-once',
    'charger',
  ],
  [
    'the charger when idle',
    { close: { by: 'charger', code: 1001, reason: null, afterMs: 110000, messagesReceived: 4 } },
    {},
    'keepalive-too-long',
    'charger',
  ],
  [
    'a rejected boot',
    {
      close: {
        by: 'charger',
        code: 1000,
        reason: 'Boot rejected',
        afterMs: 3000,
        messagesReceived: 1,
      },
    },
    {},
    'boot-rejected',
    'charger',
  ],
  [
    'a CPMS that answers no ping',
    {
      close: {
        by: 'cpms',
        code: null,
        reason: 'No answer to a ping',
        afterMs: 90_000,
        messagesReceived: 2,
      },
    },
    {},
    'cpms-stops-answering',
    'cpms',
  ],
  [
    'a CPMS that says so of the charger',
    {
      close: {
        by: 'cpms',
        code: 1011,
        reason: 'Client is not alive',
        afterMs: 90_000,
        messagesReceived: 2,
      },
    },
    {},
    'ping-not-answered',
    'cpms',
  ],
  [
    'the CPMS',
    { close: { by: 'cpms', code: 1000, reason: null, afterMs: 3000, messagesReceived: 1 } },
    {},
    'cpms-closes',
    'cpms',
  ],
  [
    'bad text',
    { close: { by: 'gateway', code: 1007, reason: null, afterMs: 3000, messagesReceived: 1 } },
    {},
    'messages-invalid',
    'gateway',
  ],
  [
    'no pong',
    {
      close: {
        by: 'gateway',
        code: 1011,
        reason: 'Client is not alive',
        afterMs: 40000,
        messagesReceived: 1,
      },
    },
    {},
    'ping-not-answered',
    'gateway',
  ],
  [
    'a rule',
    { close: { by: 'gateway', code: 1008, reason: null, afterMs: 3000, messagesReceived: 1 } },
    {},
    'closed-by-policy',
    'gateway',
  ],
  [
    'the network',
    { close: { by: 'network', code: 1006, reason: null, afterMs: 3000, messagesReceived: 1 } },
    {},
    'connection-cut',
    'network',
  ],
];

checkRule(closedSession, cases);

it.each([
  ['held for minutes', { by: 'charger', code: 1000, afterMs: 600_000 }],
  ['ended by a gateway that stops', { by: 'gateway', code: 1001, afterMs: 2000 }],
] as const)('finds nothing wrong with a session that %s', (_name, close) => {
  const evidence = sampleEvidence({ close: { reason: null, messagesReceived: 9, ...close } });
  expect(diagnose(evidence, sampleFacts())).toBeNull();
});
