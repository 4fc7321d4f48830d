import { checkRule, type RuleCase } from './check-rule';
import { cpmsUnreached } from './cpms-unreached';

const cases: readonly RuleCase[] = [
  [
    'dns',
    { stage: 'cpms', cpms: { problem: 'dns', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-name-not-found',
    'cpms',
  ],
  [
    'tcp',
    { stage: 'cpms', cpms: { problem: 'tcp', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-down',
    'cpms',
  ],
  [
    'tls',
    { stage: 'cpms', cpms: { problem: 'tls', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-certificate-invalid',
    'cpms',
  ],
  [
    'timeout',
    { stage: 'cpms', cpms: { problem: 'timeout', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-timeout',
    'cpms',
  ],
  [
    'redirect',
    { stage: 'cpms', cpms: { problem: 'redirect', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-redirects',
    'cpms',
  ],
  [
    'subprotocol',
    { stage: 'cpms', cpms: { problem: 'subprotocol', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-subprotocol-refused',
    'cpms',
  ],
  [
    'closed',
    { stage: 'cpms', cpms: { problem: 'closed', errorCode: 'E', durationMs: 5000 } },
    {},
    'cpms-closed',
    'cpms',
  ],
];

checkRule(cpmsUnreached, cases);
