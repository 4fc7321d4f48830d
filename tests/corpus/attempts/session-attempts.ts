import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { EvidenceChanges, FactsChanges } from '@/lib/diagnosis/sample-evidence';
import { type AttemptRow, attemptCases } from './attempt-cases';

type Limit = NonNullable<Evidence['limit']>;
type Close = NonNullable<Evidence['close']>;

const limited = (
  changes: Partial<Limit>,
  stage: 'limits' | 'accepted' = 'limits',
): EvidenceChanges => ({
  stage,
  limit: {
    name: 'connections',
    scope: 'charger',
    allowed: 10,
    observed: 11,
    windowSeconds: 60,
    retryAfterSeconds: 30,
    identitiesFromAddress: 1,
    ...changes,
  },
});
const history = (changes: Partial<NonNullable<FactsChanges['history']>>): FactsChanges => ({
  history: { recentAttempts: 12, medianIntervalMs: 5000, identitiesFromAddress: 1, ...changes },
});
const closed = (
  by: Close['by'],
  code: number | null,
  afterMs: number,
  changes: Partial<Close> = {},
): EvidenceChanges => ({
  stage: 'accepted',
  close: { by, code, reason: null, afterMs, messagesReceived: 0, ...changes },
});
const held = (existingAddress: string | null): EvidenceChanges => ({
  stage: 'session',
  session: { existingAgeMs: 90_000, existingAddress },
});
const unreached = (
  problem: NonNullable<NonNullable<Evidence['cpms']>['problem']>,
): EvidenceChanges => ({
  stage: 'cpms',
  cpms: { problem, errorCode: null, durationMs: 5000 },
});
const answered = (
  id: string,
  cause: CauseId,
  status: number,
  facts?: FactsChanges,
  server: string | null = null,
): AttemptRow => [
  id,
  cause,
  { ...unreached('status'), answer: { by: 'cpms', status, reason: null, server } },
  facts,
];
const said = (
  id: string,
  cause: CauseId,
  status: number,
  reason: string,
  source: string,
): AttemptRow => [
  id,
  cause,
  { ...unreached('status'), answer: { by: 'cpms', status, reason, server: null } },
  {},
  source,
];
const others = (accepted: number, acceptedOverTls: number, sameAnswer: number): FactsChanges => ({
  cpms: { dialect: null, builtIn: false, others: { accepted, acceptedOverTls, sameAnswer } },
});

export const sessionAttempts = attemptCases('session', [
  ['loop', 'retry-loop', limited({}), history({})],
  [
    'keeps-block',
    'retry-keeps-block',
    limited({ observed: 90 }),
    history({ recentAttempts: 90, medianIntervalMs: 1000, refusedByLimit: 80 }),
    'https://github.com/evcc-io/evcc/issues/18635',
  ],
  ['at-once', 'reconnects-at-once', limited({}), history({ sinceLastSessionMs: 200 })],
  [
    'shared',
    'shared-address',
    limited({ scope: 'address', identitiesFromAddress: 12 }),
    history({ identitiesFromAddress: 12 }),
  ],
  [
    'flood',
    'ddos-protection',
    limited({ scope: 'address', observed: 900 }),
    history({ medianIntervalMs: null, recentAttempts: 900 }),
  ],
  ['heartbeats', 'heartbeat-too-frequent', limited({ name: 'calls' }, 'accepted')],
  ['messages', 'message-flood', limited({ name: 'messages' }, 'accepted')],
  [
    'sockets',
    'sockets-left-open',
    limited({ name: 'open-sockets', scope: 'address', windowSeconds: 0 }),
  ],
  ['full', 'gateway-full', limited({ name: 'open-sockets', scope: 'tenant', windowSeconds: 0 })],

  ['stale', 'stale-session', held(null)],
  ['half-open', 'half-open-session', held('192.0.2.7')],
  ['two', 'two-chargers-one-identity', held('198.51.100.4')],
  [
    'replaced',
    'two-chargers-one-identity',
    closed('gateway', 4000, 9000, { reason: 'replaced by another connection' }),
  ],

  ['dns', 'cpms-name-not-found', unreached('dns')],
  ['tcp', 'cpms-down', unreached('tcp')],
  ['tls', 'cpms-certificate-invalid', unreached('tls')],
  ['timeout', 'cpms-timeout', unreached('timeout')],
  ['redirect', 'cpms-redirects', unreached('redirect')],
  ['no-agreement', 'cpms-subprotocol-refused', unreached('subprotocol')],
  ['hung-up', 'cpms-closed', unreached('closed')],
  answered('401', 'refused-by-cpms', 401),
  answered('404', 'unknown-to-cpms', 404),
  answered('404-nginx', 'cpms-path-wrong', 404, {}, 'nginx/1.27'),
  answered('404-others-fine', 'unknown-to-cpms', 404, others(4, 1, 0)),
  answered('404-for-all', 'cpms-path-wrong', 404, others(0, 0, 6)),
  answered('404-unusual-path', 'cpms-path-wrong', 404, {
    cpms: { dialect: 'steve', builtIn: false, path: '/websocket/CentralSystemService/x' },
  }),
  answered(
    '404-java',
    'cpms-hides-reason',
    404,
    { cpms: { dialect: 'steve', builtIn: false } },
    'TooTallNate Java-WebSocket',
  ),
  answered('404-jetty', 'unknown-to-cpms', 404, {}, 'Jetty(12.0.9)'),
  answered('412-kestrel', 'unknown-to-cpms', 412, {}, 'Kestrel'),
  answered('500', 'cpms-server-error', 500),
  answered('503', 'cpms-server-error', 503),
  answered('429', 'throttled-by-cpms', 429),
  answered('302', 'cpms-redirects', 302),
  answered('418', 'cpms-answer-unclear', 418),
  [
    '401-tls',
    'forwarded-proto-not-trusted',
    {
      ...unreached('status'),
      transport: 'wss',
      answer: { by: 'cpms', status: 401, reason: null, server: null },
    },
    others(9, 0, 3),
    'https://github.com/shiv3/ocpp-cp-simulator/issues/289',
  ],
  said(
    'upgrade-failure',
    'cpms-hides-reason',
    404,
    'WebSocket Upgrade Failure',
    'https://github.com/TooTallNate/Java-WebSocket/issues/1423',
  ),
  said(
    '500-not-registered',
    'unknown-to-cpms',
    500,
    "ChargeBoxId 'x' is not registered",
    'https://github.com/steve-community/steve/issues/202',
  ),
  said(
    '401-connected',
    'stale-session',
    401,
    'already connected identifier 1:cp7',
    'https://github.com/citrineos/citrineos-core/pull/583',
  ),
  said(
    'invalid-url',
    'cpms-path-wrong',
    401,
    'Invalid connection URL',
    'https://github.com/sap-labs-france/ev-server/issues/3048',
  ),
  [
    'gateway-503',
    'gateway-cannot-decide',
    { stage: 'credentials', answer: { by: 'gateway', status: 503, reason: null, server: null } },
  ],

  ['1013', 'throttled-by-cpms', closed('cpms', 1013, 90)],
  [
    '1011-unknown',
    'unknown-to-cpms',
    closed('cpms', 1011, 90, { reason: 'Unknown charging station' }),
  ],
  [
    '1011-crash',
    'cpms-crashed-on-charger',
    closed('cpms', 1011, 400, { messagesReceived: 1 }),
    {},
    'https://github.com/citrineos/citrineos/issues/105',
  ],
  [
    '1002-protocol',
    'subprotocol-not-allowed',
    closed('cpms', 1002, 40, { reason: 'invalid or unsupported subprotocol' }),
  ],
  ['1008-exists', 'stale-session', closed('cpms', 1008, 40, { reason: 'ID already exists' })],
  [
    '1011-alive',
    'ping-not-answered',
    closed('cpms', 1011, 60_000, { reason: 'Client is not alive', messagesReceived: 3 }),
  ],
  [
    'token',
    'cpms-closes',
    closed('cpms', 1000, 900, { reason: 'charging Station Token is required' }),
    {},
    'https://github.com/sap-labs-france/ev-server/issues/2922',
  ],
  ['hangs', 'cpms-stops-answering', closed('cpms', null, 90_000, { reason: 'no pong' })],
  ['cpms-closes', 'cpms-closes', closed('cpms', 1000, 900)],
  [
    'boot',
    'boot-rejected',
    closed('gateway', 4002, 900, { reason: 'BootNotification rejected', messagesReceived: 1 }),
  ],
  [
    'leaves',
    'client-closes-at-once',
    closed('charger', 1000, 400),
    {},
    'https://github.com/lbbrhzn/ocpp/issues/442',
  ],
  [
    'idle',
    'keepalive-too-long',
    closed('charger', 1001, 110_000, { messagesReceived: 4 }),
    {},
    'https://github.com/lbbrhzn/ocpp/issues/2030',
  ],
  [
    'ping',
    'ping-not-answered',
    closed('gateway', 4000, 90_000, { reason: 'ping not answered', messagesReceived: 2 }),
  ],
  ['cut', 'connection-cut', closed('network', 1006, 8000)],
  ['too-big', 'messages-invalid', closed('gateway', 1009, 3000, { messagesReceived: 1 })],
  ['policy', 'closed-by-policy', closed('gateway', 1008, 3000)],
]);
