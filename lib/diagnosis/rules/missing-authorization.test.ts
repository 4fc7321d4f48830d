import { checkRule, type RuleCase } from './check-rule';
import { missingAuthorization } from './missing-authorization';

const cases: readonly RuleCase[] = [
  [
    'no header, never accepted',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'none',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
      request: { headerNames: ['host'] },
    },
    {},
    'firmware-configuration-missing',
    'gateway',
  ],
  [
    'no header, accepted before',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'none',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
      request: { headerNames: ['host'] },
    },
    { charger: { lastConnectedAt: '2026-03-01T00:00:00.000Z' } },
    'key-set-but-not-sent',
  ],
  [
    'no header, through a proxy',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'none',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
      request: { headerNames: ['host', 'via'] },
    },
    {},
    'proxy-strips-authorization',
  ],
  [
    'Bearer',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'bearer',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'other-scheme-sent',
  ],
  [
    'Digest',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'digest',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'other-scheme-sent',
  ],
];

checkRule(missingAuthorization, cases);
