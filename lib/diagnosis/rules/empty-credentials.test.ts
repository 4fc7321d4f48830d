import { checkRule, type RuleCase } from './check-rule';
import { emptyCredentials } from './empty-credentials';

const cases: readonly RuleCase[] = [
  [
    'both empty, never accepted',
    {
      stage: 'credentials',
      authorization: {
        username: '',
        usernameMatch: 'empty',
        password: { length: 0, looksHex: false, validUtf8: true, hasColon: false },
        passwordMatch: 'none',
      },
    },
    {},
    'provisioning-incomplete',
  ],
  [
    'both empty, accepted before',
    {
      stage: 'credentials',
      authorization: {
        username: '',
        usernameMatch: 'empty',
        password: { length: 0, looksHex: false, validUtf8: true, hasColon: false },
        passwordMatch: 'none',
      },
    },
    { charger: { lastConnectedAt: '2026-03-01T00:00:00.000Z' } },
    'factory-reset',
  ],
  [
    'empty password',
    {
      stage: 'credentials',
      authorization: {
        password: { length: 0, looksHex: false, validUtf8: true, hasColon: false },
        passwordMatch: 'none',
      },
    },
    {},
    'password-field-empty',
  ],
  [
    'empty password, none registered',
    {
      stage: 'credentials',
      authorization: {
        password: { length: 0, looksHex: false, validUtf8: true, hasColon: false },
        passwordMatch: 'too-short',
      },
    },
    {},
    'password-field-empty',
  ],
  [
    'empty username',
    {
      stage: 'credentials',
      authorization: { username: '', usernameMatch: 'empty', passwordMatch: 'none' },
    },
    {},
    'username-field-empty',
  ],
  [
    'nothing after Basic',
    {
      stage: 'credentials',
      authorization: {
        wellFormed: false,
        problem: 'empty',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    {},
    'provisioning-incomplete',
  ],
  [
    'an empty header',
    {
      stage: 'credentials',
      authorization: {
        scheme: 'none',
        username: null,
        usernameMatch: null,
        password: null,
        passwordMatch: null,
      },
    },
    { charger: { lastConnectedAt: '2026-03-01T00:00:00.000Z' } },
    'factory-reset',
  ],
];

checkRule(emptyCredentials, cases);
