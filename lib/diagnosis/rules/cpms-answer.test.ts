import { checkRule, type RuleCase } from './check-rule';
import { cpmsAnswer } from './cpms-answer';

const cases: readonly RuleCase[] = [
  [
    '401',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 401, reason: null, server: null },
    },
    {},
    'refused-by-cpms',
    'cpms',
  ],
  [
    '401 of CitrineOS for a stale session',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 401, reason: null, server: null },
    },
    {
      cpms: { dialect: 'citrineos', builtIn: false },
      charger: { lastConnectedAt: '2026-03-01T00:00:00.000Z' },
    },
    'stale-session',
    'cpms',
  ],
  [
    '404',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 404, reason: null, server: null },
    },
    {},
    'unknown-to-cpms',
    'cpms',
  ],
  [
    '404 of SteVe',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 404, reason: null, server: null },
    },
    { cpms: { dialect: 'steve', builtIn: false } },
    'unknown-to-cpms',
    'cpms',
  ],
  [
    '404 of Java-WebSocket',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: {
        by: 'cpms',
        status: 404,
        reason: 'WebSocket Upgrade Failure',
        server: 'TooTallNate Java-WebSocket',
      },
    },
    {},
    'cpms-hides-reason',
    'cpms',
  ],
  [
    '412 of OCPP.Core',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 412, reason: null, server: null },
    },
    { cpms: { dialect: 'ocpp-core', builtIn: false } },
    'unknown-to-cpms',
    'cpms',
  ],
  [
    '409',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 409, reason: null, server: null },
    },
    {},
    'stale-session',
    'cpms',
  ],
  [
    '400',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 400, reason: null, server: null },
    },
    {},
    'subprotocol-not-allowed',
    'cpms',
  ],
  [
    '429',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 429, reason: null, server: null },
    },
    {},
    'throttled-by-cpms',
    'cpms',
  ],
  [
    '302',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 302, reason: null, server: null },
    },
    {},
    'cpms-redirects',
    'cpms',
  ],
  [
    '503',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 503, reason: null, server: null },
    },
    {},
    'cpms-server-error',
    'cpms',
  ],
  [
    '500 of OCPP.Core',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 500, reason: null, server: null },
    },
    { cpms: { dialect: 'ocpp-core', builtIn: false } },
    'stale-session',
    'cpms',
  ],
  [
    '500 that names the reason',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: {
        by: 'cpms',
        status: 500,
        reason: "ChargeBoxId 'x' is not registered",
        server: null,
      },
    },
    {},
    'unknown-to-cpms',
    'cpms',
  ],
  [
    '418',
    {
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: 'E', durationMs: 5000 },
      answer: { by: 'cpms', status: 418, reason: null, server: null },
    },
    {},
    'cpms-answer-unclear',
    'cpms',
  ],
];

checkRule(cpmsAnswer, cases);
