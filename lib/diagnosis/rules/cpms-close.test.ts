import { checkRule, type RuleCase } from './check-rule';
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
  [
    '1013 that names the reason',
    {
      close: {
        by: 'cpms',
        code: 1013,
        reason: 'Charge point already connected',
        afterMs: 200,
        messagesReceived: 0,
      },
    },
    {},
    'stale-session',
    'cpms',
  ],
  [
    'a wrong password in words',
    {
      close: {
        by: 'cpms',
        code: 4401,
        reason: 'Invalid credentials',
        afterMs: 200,
        messagesReceived: 0,
      },
    },
    {},
    'refused-by-cpms',
    'cpms',
  ],
  [
    'maintenance',
    {
      close: {
        by: 'cpms',
        code: 1012,
        reason: 'Down for maintenance',
        afterMs: 200,
        messagesReceived: 0,
      },
    },
    {},
    'cpms-down',
    'cpms',
  ],
];

checkRule(cpmsClose, cases);
