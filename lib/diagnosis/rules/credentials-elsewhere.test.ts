import { checkRule, type RuleCase } from './check-rule';
import { credentialsElsewhere } from './credentials-elsewhere';

const none = {
  scheme: 'none',
  username: null,
  usernameMatch: null,
  password: null,
  passwordMatch: null,
} as const;

const cases: readonly RuleCase[] = [
  [
    'a header of its own',
    {
      stage: 'credentials',
      authorization: none,
      request: { headerNames: ['host', 'x-api-key', 'upgrade'] },
    },
    {},
    'client-implementation-incorrect',
  ],
  [
    'the credentials of a proxy',
    {
      stage: 'credentials',
      authorization: none,
      request: { headerNames: ['host', 'proxy-authorization'] },
    },
    {},
    'client-implementation-incorrect',
  ],
  [
    'a password in the query',
    {
      stage: 'credentials',
      authorization: none,
      request: { headerNames: ['host'], target: '/acme/CP-001?user=CP-001&password=secret' },
    },
    {},
    'client-implementation-incorrect',
  ],
];

checkRule(credentialsElsewhere, cases);
