import { checkRule, type RuleCase } from './check-rule';
import { malformedAuthorization } from './malformed-authorization';

const cases: readonly RuleCase[] = [
  [
    'not-base64',
    {
      stage: 'credentials',
      authorization: {
        wellFormed: false,
        problem: 'not-base64',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'authorization-malformed',
  ],
  [
    'no-colon',
    {
      stage: 'credentials',
      authorization: {
        wellFormed: false,
        problem: 'no-colon',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'authorization-malformed',
  ],
  [
    'too-long',
    {
      stage: 'credentials',
      authorization: {
        wellFormed: false,
        problem: 'too-long',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'authorization-malformed',
  ],
  [
    'unreadable',
    {
      stage: 'credentials',
      authorization: {
        wellFormed: false,
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'authorization-malformed',
  ],
  [
    'twice',
    { stage: 'credentials', authorization: { duplicated: true } },
    {},
    'authorization-duplicated',
  ],
];

checkRule(malformedAuthorization, cases);
