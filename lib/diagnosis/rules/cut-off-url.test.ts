import { checkRule, type RuleCase } from './check-rule';
import { cutOffUrl } from './cut-off-url';

const cases: readonly RuleCase[] = [
  [
    'a registered identity goes on where the path ends',
    {
      stage: 'identity',
      request: { target: '/acme/EVB-P1739' },
      path: { rawIdentity: 'EVB-P1739', identity: 'EVB-P1739' },
    },
    {
      charger: null,
      resembles: [{ chargerId: 'x', identity: 'EVB-P17390', how: 'typo' }],
    },
    'url-cut-off',
  ],
  [
    'the URL has the length of a field',
    {
      stage: 'identity',
      transport: 'wss',
      // wss:// and these two make 40 characters.
      request: { target: '/nordlicht/EVB-P17', host: 'exolink.example' },
      path: { tenantSegment: 'nordlicht', rawIdentity: 'EVB-P17', identity: 'EVB-P17' },
    },
    { charger: null, pathHints: { isCutOff: true } },
    'url-cut-off',
  ],
  [
    'a tenant goes on where the path ends',
    {
      stage: 'tenant',
      request: { target: '/nordl' },
      path: { tenantSegment: 'nordl', identity: null, rawIdentity: null, problem: 'no-identity' },
    },
    { tenant: null, charger: null, pathHints: { isCutOff: true } },
    'url-cut-off',
  ],
];

checkRule(cutOffUrl, cases);
