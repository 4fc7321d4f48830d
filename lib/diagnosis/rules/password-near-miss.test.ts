import { checkRule, type RuleCase } from './check-rule';
import { passwordNearMiss } from './password-near-miss';

const cases: readonly RuleCase[] = [
  [
    'previous',
    { stage: 'credentials', authorization: { passwordMatch: 'previous' } },
    {},
    'credentials-replaced',
  ],
  [
    'pending',
    { stage: 'credentials', authorization: { passwordMatch: 'pending' } },
    {},
    'password-pending',
  ],
  [
    'revoked',
    { stage: 'credentials', authorization: { passwordMatch: 'revoked' } },
    {},
    'password-revoked',
  ],
  [
    'other-charger',
    { stage: 'credentials', authorization: { passwordMatch: 'other-charger' } },
    {},
    'password-of-other-charger',
  ],
  [
    'hex-lower',
    { stage: 'credentials', authorization: { passwordMatch: 'hex-lower' } },
    {},
    'password-hex-text',
  ],
  [
    'hex-upper',
    { stage: 'credentials', authorization: { passwordMatch: 'hex-upper' } },
    {},
    'password-hex-text',
  ],
  [
    'hex-decoded',
    { stage: 'credentials', authorization: { passwordMatch: 'hex-decoded' } },
    {},
    'password-hex-decoded',
  ],
  [
    'hex-of-text',
    { stage: 'credentials', authorization: { passwordMatch: 'hex-of-text' } },
    {},
    'password-hex-of-text',
  ],
  [
    'trimmed',
    { stage: 'credentials', authorization: { passwordMatch: 'trimmed' } },
    {},
    'password-has-spaces',
  ],
  [
    'other-case',
    { stage: 'credentials', authorization: { passwordMatch: 'other-case' } },
    {},
    'case-differs',
  ],
  [
    'percent-decoded',
    { stage: 'credentials', authorization: { passwordMatch: 'percent-decoded' } },
    {},
    'password-percent-encoded',
  ],
  [
    'base64-twice',
    { stage: 'credentials', authorization: { passwordMatch: 'base64-twice' } },
    {},
    'password-base64-twice',
  ],
  [
    'cut-at-colon',
    { stage: 'credentials', authorization: { passwordMatch: 'cut-at-colon' } },
    {},
    'password-cut-at-colon',
  ],
  [
    'is-username',
    { stage: 'credentials', authorization: { passwordMatch: 'is-username' } },
    {},
    'password-is-username',
  ],
  [
    'factory-default',
    { stage: 'credentials', authorization: { passwordMatch: 'factory-default' } },
    {},
    'password-factory-default',
  ],
  [
    'too-short',
    { stage: 'credentials', authorization: { passwordMatch: 'too-short' } },
    {},
    'password-too-short',
  ],
  [
    'too-long',
    { stage: 'credentials', authorization: { passwordMatch: 'too-long' } },
    {},
    'password-too-long',
  ],
];

checkRule(passwordNearMiss, cases);
