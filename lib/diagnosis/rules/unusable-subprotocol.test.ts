import { checkRule, type RuleCase } from './check-rule';
import { unusableSubprotocol } from './unusable-subprotocol';

const cases: readonly RuleCase[] = [
  [
    'none',
    { stage: 'subprotocol', request: { subprotocols: [] } },
    {},
    'subprotocol-missing',
    'gateway',
  ],
  [
    'capitals',
    { stage: 'subprotocol', request: { subprotocols: ['OCPP1.6'] } },
    {},
    'subprotocol-misspelt',
    'gateway',
  ],
  [
    'a J too many',
    { stage: 'subprotocol', request: { subprotocols: ['ocpp1.6J'] } },
    {},
    'subprotocol-misspelt',
    'gateway',
  ],
  [
    'too old',
    { stage: 'subprotocol', request: { subprotocols: ['ocpp1.5'] } },
    {},
    'subprotocol-too-old',
    'gateway',
  ],
  [
    'unknown',
    { stage: 'subprotocol', request: { subprotocols: ['mqtt'] } },
    {},
    'subprotocol-unknown',
    'gateway',
  ],
  [
    'not of this CPMS',
    { stage: 'subprotocol', request: { subprotocols: ['ocpp2.1'] } },
    {},
    'subprotocol-not-allowed',
    'gateway',
  ],
];

checkRule(unusableSubprotocol, cases);
