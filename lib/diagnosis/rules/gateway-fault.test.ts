import { checkRule, type RuleCase } from './check-rule';
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

checkRule(gatewayFault, cases);
