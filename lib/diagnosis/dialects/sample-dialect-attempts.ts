import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Dialect, Facts } from '@/lib/diagnosis/facts';
import {
  type EvidenceChanges,
  type FactsChanges,
  sampleEvidence,
  sampleFacts,
} from '@/lib/diagnosis/sample-evidence';

const none = {
  scheme: 'none',
  username: null,
  usernameMatch: null,
  password: null,
  passwordMatch: null,
} as const;
const password = (length: number, hasColon = false) => ({
  password: { length, looksHex: false, validUtf8: true, hasColon },
});
const connected = { lastConnectedAt: '2026-03-01T00:00:00.000Z' };
const history = (sinceLastSessionMs: number) => ({
  recentAttempts: 2,
  medianIntervalMs: null,
  identitiesFromAddress: 1,
  sinceLastSessionMs,
});
const held = { session: { existingAgeMs: 60_000, existingAddress: null } };
const spaced = { path: { rawIdentity: 'CP%20001', identity: 'CP 001' } };
const closedAtOnce = {
  stage: 'accepted',
  close: { by: 'cpms', code: 1000, reason: null, afterMs: 300, messagesReceived: 0 },
} as const;

export type DialectAttempt = readonly [
  dialect: Dialect,
  answer: number | EvidenceChanges,
  cause: CauseId,
  evidence?: EvidenceChanges,
  facts?: FactsChanges,
];

/** One attempt for each row of the table, and the cause that it has to yield. For tests. */
export const dialectAttempts: readonly DialectAttempt[] = [
  ['steve', 404, 'unknown-to-cpms'],
  ['steve', 404, 'subprotocol-not-allowed', { request: { subprotocols: ['ocpp2.0.1'] } }],
  ['steve', 400, 'subprotocol-not-allowed'],
  ['steve', 400, 'subprotocol-missing', { request: { subprotocols: [] } }],
  ['steve', 400, 'identity-refused-by-cpms', spaced],
  ['steve', 400, 'authorization-malformed', { authorization: { wellFormed: false } }],
  ['steve', 401, 'refused-by-cpms'],
  ['steve', 401, 'firmware-configuration-missing', { authorization: none }],
  ['steve', 401, 'password-field-empty', { authorization: password(0) }],
  ['steve', 401, 'identity-mismatch', { authorization: { usernameMatch: 'different' } }],
  ['steve', 401, 'refused-by-cpms', { transport: 'wss' }],
  ['citrineos', 404, 'unknown-to-cpms'],
  ['citrineos', 404, 'trailing-slash', { path: { problem: 'trailing-slash' } }],
  ['citrineos', 401, 'refused-by-cpms'],
  ['citrineos', 401, 'firmware-configuration-missing', { authorization: none }],
  ['citrineos', 401, 'password-field-empty', { authorization: password(0) }],
  ['citrineos', 401, 'identity-mismatch', { authorization: { usernameMatch: 'different' } }],
  ['citrineos', 401, 'case-differs', { authorization: { usernameMatch: 'other-case' } }],
  ['citrineos', 401, 'cpms-compares-encoded-identity', spaced],
  ['citrineos', 401, 'stale-session', {}, { charger: connected }],
  ['citrineos', 401, 'stale-session', {}, { charger: connected, history: history(60_000) }],
  ['citrineos', 401, 'stale-session', held],
  ['citrineos', 401, 'refused-by-cpms', {}, { charger: connected, history: history(9_000_000) }],
  [
    'citrineos',
    {
      stage: 'accepted',
      close: { by: 'cpms', code: 1013, reason: 'limit', afterMs: 300, messagesReceived: 0 },
    },
    'throttled-by-cpms',
  ],
  [
    'citrineos',
    { stage: 'cpms', cpms: { problem: 'subprotocol', errorCode: null, durationMs: 9 } },
    'subprotocol-not-allowed',
  ],
  ['ocpp-core', 412, 'unknown-to-cpms'],
  ['ocpp-core', 404, 'cpms-path-wrong'],
  ['ocpp-core', 401, 'refused-by-cpms'],
  ['ocpp-core', 401, 'firmware-configuration-missing', { authorization: none }],
  ['ocpp-core', 401, 'password-field-empty', { authorization: password(0) }],
  ['ocpp-core', 401, 'identity-mismatch', { authorization: { usernameMatch: 'different' } }],
  ['ocpp-core', 401, 'cpms-splits-at-colon', { authorization: password(20, true) }],
  ['ocpp-core', 400, 'subprotocol-not-allowed'],
  ['ocpp-core', 400, 'subprotocol-missing', { request: { subprotocols: [] } }],
  ['ocpp-core', 500, 'stale-session'],
  ['ocpp-core', 500, 'stale-session', {}, { history: history(60_000) }],
  ['ocpp-core', 500, 'stale-session', held],
  ['ocpp-core', 500, 'authorization-malformed', { authorization: { wellFormed: false } }],
  [
    'ocpp-core',
    {
      stage: 'accepted',
      close: { by: 'cpms', code: 3001, reason: null, afterMs: 900, messagesReceived: 1 },
    },
    'messages-invalid',
  ],
  ['maeve', 404, 'unknown-to-cpms'],
  ['maeve', 400, 'identity-refused-by-cpms'],
  ['maeve', 400, 'identity-refused-by-cpms', spaced],
  ['maeve', 401, 'refused-by-cpms', { transport: 'wss' }],
  ['maeve', 401, 'firmware-configuration-missing', { authorization: none }],
  ['maeve', 401, 'password-field-empty', { authorization: password(0) }],
  ['maeve', 401, 'identity-mismatch', { authorization: { usernameMatch: 'different' } }],
  ['ev-server', 401, 'cpms-path-wrong'],
  ['ev-server', 404, 'cpms-path-wrong'],
  ['ev-server', closedAtOnce, 'unknown-to-cpms'],
  [
    'ev-server',
    { stage: 'cpms', cpms: { problem: 'closed', errorCode: null, durationMs: 9 } },
    'subprotocol-not-allowed',
  ],
  [
    'ev-server',
    {
      stage: 'cpms',
      cpms: { problem: 'closed', errorCode: null, durationMs: 9 },
      request: { subprotocols: [] },
    },
    'subprotocol-missing',
  ],
  ['java-oca-ocpp', 404, 'cpms-hides-reason'],
  ['java-oca-ocpp', 404, 'firmware-configuration-missing', { authorization: none }],
  ['java-oca-ocpp', 404, 'password-field-empty', { authorization: password(0) }],
  ['java-oca-ocpp', 404, 'identity-mismatch', { authorization: { usernameMatch: 'different' } }],
  ['java-oca-ocpp', 404, 'password-too-short', { authorization: password(12) }],
  ['java-oca-ocpp', 404, 'password-too-long', { authorization: password(32) }],
];

export function dialectEvidence([
  dialect,
  answer,
  ,
  evidence = {},
  facts = {},
]: DialectAttempt): readonly [Evidence, Facts] {
  const refusal: EvidenceChanges =
    typeof answer === 'number'
      ? {
          stage: 'cpms',
          cpms: { problem: 'status', errorCode: null, durationMs: 20 },
          answer: { by: 'cpms', status: answer, reason: null, server: null },
        }
      : answer;
  return [
    sampleEvidence({ ...refusal, ...evidence }),
    sampleFacts({ cpms: { dialect, builtIn: false }, ...facts }),
  ];
}
