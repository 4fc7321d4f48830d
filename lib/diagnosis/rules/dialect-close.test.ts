import { checkRule, type RuleCase } from './check-rule';
import { dialectClose } from './dialect-close';

const cases: readonly RuleCase[] = [
  [
    'CitrineOS agrees on no version of OCPP',
    { stage: 'cpms', cpms: { problem: 'subprotocol', errorCode: null, durationMs: 20 } },
    { cpms: { dialect: 'citrineos', builtIn: false } },
    'subprotocol-not-allowed',
    'cpms',
  ],
  [
    'CitrineOS is full',
    {
      stage: 'accepted',
      close: { by: 'cpms', code: 1013, reason: null, afterMs: 40, messagesReceived: 0 },
    },
    { cpms: { dialect: 'citrineos', builtIn: false } },
    'throttled-by-cpms',
    'cpms',
  ],
  [
    'ev-server closes at once',
    {
      stage: 'accepted',
      close: { by: 'cpms', code: 1000, reason: null, afterMs: 40, messagesReceived: 0 },
    },
    { cpms: { dialect: 'ev-server', builtIn: false } },
    'unknown-to-cpms',
    'cpms',
  ],
];

checkRule(dialectClose, cases);
