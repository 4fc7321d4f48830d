import { checkRule, type RuleCase } from './check-rule';
import { unknownIdentity } from './unknown-identity';

const cases: readonly RuleCase[] = [
  ['unknown', { stage: 'identity' }, { charger: null }, 'never-registered'],
  [
    'deleted',
    { stage: 'identity' },
    { charger: { deletedAt: '2026-01-01T00:00:00.000Z' } },
    'charger-deleted',
  ],
  [
    'with another tenant',
    { stage: 'identity' },
    { charger: null, registeredElsewhere: true },
    'wrong-tenant',
  ],
];

checkRule(unknownIdentity, cases);
