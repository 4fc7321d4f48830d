import { checkRule, type RuleCase } from './check-rule';
import { noPasswordRegistered } from './no-password-registered';

const cases: readonly RuleCase[] = [
  [
    'no active credential',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    { charger: { credential: { hasActive: false, activeSince: null, activeUsed: false } } },
    'no-password-registered',
  ],
];

checkRule(noPasswordRegistered, cases);
