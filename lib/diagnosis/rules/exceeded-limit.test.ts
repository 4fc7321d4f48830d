import { checkRule, type RuleCase } from './check-rule';
import { exceededLimit } from './exceeded-limit';

const cases: readonly RuleCase[] = [
  [
    'a loop of retries',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'address',
        allowed: 10,
        observed: 11,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    { history: { recentAttempts: 12, medianIntervalMs: 4000, identitiesFromAddress: 1 } },
    'retry-loop',
    'gateway',
  ],
  [
    'a session that ended a moment ago',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'charger',
        allowed: 10,
        observed: 11,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {
      history: {
        recentAttempts: 12,
        medianIntervalMs: 4000,
        identitiesFromAddress: 1,
        sinceLastSessionMs: 300,
      },
    },
    'reconnects-at-once',
  ],
  [
    'attempts that keep their own block alive',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'charger',
        allowed: 10,
        observed: 90,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {
      history: {
        recentAttempts: 90,
        medianIntervalMs: 1000,
        identitiesFromAddress: 1,
        refusedByLimit: 80,
      },
    },
    'retry-keeps-block',
  ],
  [
    'nothing known of intervals',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'address',
        allowed: 10,
        observed: 11,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {},
    'retry-loop',
  ],
  [
    'many behind one address',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'address',
        allowed: 10,
        observed: 11,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 12,
      },
    },
    {},
    'shared-address',
  ],
  [
    'a flood of attempts',
    {
      stage: 'limits',
      limit: {
        name: 'connections',
        scope: 'tenant',
        allowed: 10,
        observed: 900,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {},
    'ddos-protection',
  ],
  [
    'too many calls',
    {
      stage: 'accepted',
      limit: {
        name: 'calls',
        scope: 'charger',
        allowed: 100,
        observed: 101,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {},
    'heartbeat-too-frequent',
  ],
  [
    'too many messages',
    {
      stage: 'accepted',
      limit: {
        name: 'messages',
        scope: 'charger',
        allowed: 1000,
        observed: 1001,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {},
    'message-flood',
  ],
  [
    'too many sockets',
    {
      stage: 'limits',
      limit: {
        name: 'open-sockets',
        scope: 'address',
        allowed: 10,
        observed: 11,
        windowSeconds: 60,
        retryAfterSeconds: 30,
        identitiesFromAddress: 1,
      },
    },
    {},
    'sockets-left-open',
  ],
  [
    'the gateway is full',
    {
      stage: 'limits',
      limit: {
        name: 'open-sockets',
        scope: 'tenant',
        allowed: 100,
        observed: 101,
        windowSeconds: 0,
        retryAfterSeconds: 30,
        identitiesFromAddress: 0,
      },
    },
    {},
    'gateway-full',
    'gateway',
  ],
];

checkRule(exceededLimit, cases);
