import { checkRule, type RuleCase } from './check-rule';
import { unlikeAnyPassword } from './unlike-any-password';

const cases: readonly RuleCase[] = [
  [
    'matches nothing',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    {},
    'incorrect-password-or-username',
  ],
  [
    'changed since the last connection',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    { charger: { lastConnectedAt: '2025-12-01T00:00:00.000Z' } },
    'changed-on-one-side',
  ],
  [
    'active one was used',
    { stage: 'credentials', authorization: { passwordMatch: 'none' } },
    {
      charger: {
        lastConnectedAt: '2025-12-01T00:00:00.000Z',
        credential: { hasActive: true, activeSince: '2026-01-01T00:00:00.000Z', activeUsed: true },
      },
    },
    'incorrect-password-or-username',
  ],
];

checkRule(unlikeAnyPassword, cases);
