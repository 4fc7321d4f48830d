import { checkRule, type RuleCase } from './check-rule';
import { cpmsOthers } from './cpms-others';

const refused = (status: number) =>
  ({
    stage: 'cpms',
    cpms: { problem: 'status', errorCode: null, durationMs: 20 },
    answer: { by: 'cpms', status, reason: null, server: null },
  }) as const;
const cpms = { dialect: null, builtIn: false } as const;

const cases: readonly RuleCase[] = [
  [
    '404 while others are let in',
    refused(404),
    { cpms: { ...cpms, others: { accepted: 5, acceptedOverTls: 2, sameAnswer: 0 } } },
    'unknown-to-cpms',
    'cpms',
  ],
  [
    '404 for all',
    refused(404),
    { cpms: { ...cpms, others: { accepted: 0, acceptedOverTls: 0, sameAnswer: 7 } } },
    'cpms-path-wrong',
    'cpms',
  ],
  [
    '404 at a path that SteVe does not have',
    refused(404),
    { cpms: { dialect: 'steve', builtIn: false, path: '/websocket/CentralSystem' } },
    'cpms-path-wrong',
    'cpms',
  ],
  [
    '401 for those that come over TLS',
    { ...refused(401), transport: 'wss' },
    { cpms: { ...cpms, others: { accepted: 9, acceptedOverTls: 0, sameAnswer: 4 } } },
    'forwarded-proto-not-trusted',
    'cpms',
  ],
];

checkRule(cpmsOthers, cases);
