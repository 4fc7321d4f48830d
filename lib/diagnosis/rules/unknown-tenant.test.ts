import { checkRule, type RuleCase } from './check-rule';
import { unknownTenant } from './unknown-tenant';

const cases: readonly RuleCase[] = [
  [
    'no such tenant',
    { stage: 'tenant', path: { tenantSegment: 'acne' } },
    { tenant: null, charger: null },
    'tenant-unknown',
    'gateway',
  ],
  [
    'a prefix of other systems',
    { stage: 'tenant', path: { tenantSegment: 'ocppj' } },
    { tenant: null, charger: null },
    'path-typo',
  ],
  [
    'another one',
    { stage: 'tenant', path: { tenantSegment: 'ocpp2.0.1' } },
    { tenant: null, charger: null },
    'path-typo',
  ],
];

checkRule(unknownTenant, cases);
