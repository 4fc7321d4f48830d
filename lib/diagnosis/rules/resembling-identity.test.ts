import { checkRule, type RuleCase } from './check-rule';
import { resemblingIdentity } from './resembling-identity';

const cases: readonly RuleCase[] = [
  [
    'case',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'case' }] },
    'identity-case-differs',
  ],
  [
    'separators',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'separators' }] },
    'identity-separators-differ',
  ],
  [
    'whitespace',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'whitespace' }] },
    'identity-has-spaces',
  ],
  [
    'percent-encoding',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'percent-encoding' }] },
    'identity-percent-encoding-differs',
  ],
  [
    'prefix',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'prefix' }] },
    'identity-prefix-differs',
  ],
  [
    'look-alike',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'look-alike' }] },
    'identity-look-alike',
  ],
  [
    'typo',
    { stage: 'identity' },
    { charger: null, resembles: [{ chargerId: 'x', identity: 'CP-001', how: 'typo' }] },
    'identity-typo',
  ],
];

checkRule(resemblingIdentity, cases);
