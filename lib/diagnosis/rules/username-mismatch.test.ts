import { checkRule, type RuleCase } from './check-rule';
import { usernameMismatch } from './username-mismatch';

const cases: readonly RuleCase[] = [
  [
    'other-case',
    { stage: 'credentials', authorization: { username: 'x', usernameMatch: 'other-case' } },
    {},
    'case-differs',
  ],
  [
    'trimmed',
    { stage: 'credentials', authorization: { username: 'x', usernameMatch: 'trimmed' } },
    {},
    'username-has-spaces',
  ],
  [
    'percent-encoded',
    { stage: 'credentials', authorization: { username: 'x', usernameMatch: 'percent-encoded' } },
    {},
    'username-percent-encoded',
  ],
  [
    'separators',
    { stage: 'credentials', authorization: { username: 'x', usernameMatch: 'separators' } },
    {},
    'username-separators-differ',
  ],
  [
    'different',
    { stage: 'credentials', authorization: { username: 'x', usernameMatch: 'different' } },
    {},
    'identity-mismatch',
  ],
  [
    'different, and the password too',
    {
      stage: 'credentials',
      authorization: { username: 'x', usernameMatch: 'different', passwordMatch: 'none' },
    },
    {},
    'identity-mismatch',
  ],
];

checkRule(usernameMismatch, cases);
