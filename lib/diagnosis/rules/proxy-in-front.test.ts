import type { Via } from '@/lib/diagnosis/evidence';
import { checkRule, type RuleCase } from './check-rule';
import { proxyInFront } from './proxy-in-front';

const via = (changes: Partial<Via>): Via => ({
  kind: 'proxy-v1',
  peer: '198.51.100.9',
  isTrusted: true,
  isSecure: null,
  problem: null,
  ...changes,
});
const early = { request: null, path: null, authorization: null } as const;
const limit = {
  name: 'connections',
  scope: 'address',
  allowed: 10,
  observed: 11,
  windowSeconds: 60,
  retryAfterSeconds: 30,
  identitiesFromAddress: 8,
} as const;

const cases: readonly RuleCase[] = [
  [
    'the protocol from a stranger, plain',
    {
      ...early,
      stage: 'http',
      firstBytes: 'other',
      parserError: 'HPE_INVALID_METHOD',
      via: via({ isTrusted: false }),
    },
    {},
    'proxy-protocol-not-trusted',
  ],
  [
    'the protocol from a stranger, on the port for TLS',
    {
      ...early,
      stage: 'tls',
      transport: 'wss',
      firstBytes: 'other',
      via: via({ kind: 'proxy-v2', isTrusted: false }),
    },
    {},
    'proxy-protocol-not-trusted',
  ],
  [
    'a header that cannot be read',
    { ...early, stage: 'tcp', firstBytes: 'other', via: via({ problem: 'malformed' }) },
    {},
    'proxy-header-unusable',
  ],
  [
    'a limit that many share behind a proxy',
    { stage: 'limits', limit, via: via({ kind: 'x-forwarded-for', isTrusted: false }) },
    {},
    'proxy-hides-addresses',
  ],
];

checkRule(proxyInFront, cases);
