import { checkRule, type RuleCase } from './check-rule';
import { pathProblem } from './path-problem';

const cases: readonly RuleCase[] = [
  [
    'empty',
    {
      stage: 'path',
      request: { target: '/' },
      path: { tenantSegment: null, rawIdentity: null, identity: null, problem: 'empty' },
    },
    {},
    'identity-missing',
  ],
  [
    'no identity',
    {
      stage: 'path',
      request: { target: '/acme' },
      path: { identity: null, rawIdentity: null, problem: 'no-identity' },
    },
    {},
    'identity-missing',
  ],
  [
    'no tenant',
    {
      stage: 'path',
      request: { target: '/CP-001' },
      path: { tenantSegment: 'CP-001', identity: null, rawIdentity: null, problem: 'no-identity' },
    },
    { tenant: null, charger: null },
    'tenant-segment-missing',
  ],
  [
    'a tenant and an identity without a slash between them',
    {
      stage: 'tenant',
      request: { target: '/acmeCP-001' },
      path: {
        tenantSegment: 'acmeCP-001',
        identity: null,
        rawIdentity: null,
        problem: 'no-identity',
      },
    },
    { tenant: null, charger: null, pathHints: { beginsWithTenant: true } },
    'identity-glued-to-path',
  ],
  [
    'nothing but the identity, without a slash',
    {
      stage: 'path',
      request: { target: 'CP-001' },
      path: { tenantSegment: null, identity: null, rawIdentity: null, problem: 'not-ws-path' },
    },
    { tenant: null, charger: null },
    'path-prefix-missing',
  ],
  [
    'trailing slash',
    { stage: 'path', request: { target: '/acme/CP-001/' }, path: { problem: 'trailing-slash' } },
    {},
    'trailing-slash',
  ],
  [
    'identity twice',
    {
      stage: 'path',
      request: { target: '/acme/CP-001/cp_001' },
      path: { problem: 'extra-segments' },
    },
    {},
    'identity-twice',
  ],
  [
    'prefix doubled',
    {
      stage: 'path',
      request: { target: '/acme/acme/CP-001' },
      path: { problem: 'extra-segments' },
    },
    {},
    'path-prefix-doubled',
  ],
  [
    'a part too many',
    {
      stage: 'tenant',
      request: { target: '/ocpp/acme/CP-001' },
      path: { problem: 'extra-segments' },
    },
    { tenant: null, charger: null },
    'extra-path-segment',
  ],
  [
    'a whole URL',
    {
      stage: 'path',
      request: { target: '/ws://h/acme/CP-001' },
      path: { problem: 'absolute-url' },
    },
    {},
    'whole-url-in-request',
  ],
  [
    'two slashes',
    { stage: 'path', request: { target: '//acme/CP-001' }, path: { problem: 'double-slash' } },
    {},
    'double-slash',
  ],
  [
    'dots',
    { stage: 'path', request: { target: '/../acme/CP-001' }, path: { problem: 'dot-segments' } },
    {},
    'path-typo',
  ],
  [
    'bad encoding',
    {
      stage: 'path',
      request: { target: '/acme/CP%ZZ' },
      path: { identity: null, problem: 'bad-encoding' },
    },
    {},
    'identity-not-encoded',
  ],
  [
    'too long',
    { stage: 'path', request: { target: '/acme/CP' }, path: { problem: 'too-long' } },
    {},
    'identity-too-long',
  ],
  [
    'no path',
    { stage: 'path', request: { target: '*' }, path: { problem: 'not-ws-path' } },
    {},
    'path-typo',
  ],
  [
    'a slash that the look-up tolerated nowhere',
    { stage: 'path', request: { target: '/acme/CP-001/' }, path: { problem: 'trailing-slash' } },
    {},
    'trailing-slash',
  ],
];

checkRule(pathProblem, cases);
