import { type Evidence, passwordMatches, stages, usernameMatches } from '@/lib/diagnosis/evidence';
import { dialects, type Facts, resemblances } from '@/lib/diagnosis/facts';
import { sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { inertText } from '@/lib/ocpp/inert-text';
import { fc } from './properties';

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyText = fc
  .uint16Array({ maxLength: 20 })
  .map((units) => inertText(String.fromCharCode(...units), 40));
const text = (...usual: string[]) => fc.oneof(fc.constantFrom('', ...usual), anyText);
const count = fc.nat({ max: 100_000 });
const instant = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-05-01T12:00:00.000Z');

const request = fc.record({
  method: text('GET', 'POST').map((method) => method.slice(0, 20)),
  target: text('/', '/acme', '/acme/CP/CP', '/ws://host/acme/CP', '/acme/CP?token=x'),
  httpVersion: fc.constantFrom('1.0', '1.1'),
  host: nullable(text()),
  userAgent: nullable(text('Mozilla/5.0')),
  connection: nullable(text('Upgrade', 'keep-alive, Upgrade')),
  upgrade: nullable(text('websocket')),
  webSocketVersion: nullable(fc.constantFrom('13', '8', 'x')),
  hasWebSocketKey: fc.boolean(),
  subprotocols: fc.array(text('ocpp1.6', 'OCPP1.6', 'ocpp1.5'), { maxLength: 5 }),
  extensions: nullable(text()),
  headerNames: fc.array(text('via', 'authorization'), { maxLength: 5 }),
});

const authorization = fc.record({
  scheme: fc.constantFrom('none', 'basic', 'bearer', 'digest', 'other'),
  wellFormed: fc.boolean(),
  problem: fc.constantFrom(undefined, null, 'empty', 'not-base64', 'no-colon', 'too-long'),
  duplicated: fc.boolean(),
  username: nullable(text()),
  usernameMatch: nullable(fc.constantFrom(...usernameMatches)),
  password: nullable(
    fc.record({
      length: count,
      looksHex: fc.boolean(),
      validUtf8: fc.boolean(),
      hasColon: fc.boolean(),
    }),
  ),
  passwordMatch: nullable(fc.constantFrom(...passwordMatches)),
  matchedChargerId: fc.constant(null),
  matchedReplacedAt: nullable(instant),
});

export const arbitraryEvidence: fc.Arbitrary<Evidence> = fc.record({
  stage: fc.constantFrom(...stages),
  transport: fc.constantFrom('ws', 'wss'),
  address: fc.constantFrom('192.0.2.7', '2001:db8::7'),
  port: fc.constantFrom(9220, 9221),
  firstBytes: fc.constantFrom('none', 'http', 'tls', 'other'),
  parserError: nullable(fc.constantFrom('HPE_INVALID_URL', 'ERR_HTTP_REQUEST_TIMEOUT', 'X')),
  tls: nullable(
    fc.record({
      version: nullable(fc.constantFrom('TLSv1', 'TLSv1.2', 'SSLv3')),
      serverName: nullable(text()),
      alert: nullable(text('unknown_ca', 'certificate_expired', '__proto__')),
      errorCode: nullable(text('ECONNRESET', 'ERR_SSL_HTTP_REQUEST')),
      handshakeDone: fc.boolean(),
    }),
  ),
  request: nullable(request),
  path: nullable(
    fc.record({
      tenantSegment: nullable(text('ocpp')),
      rawIdentity: nullable(text('CP-001')),
      identity: nullable(text('CP-001')),
      problem: nullable(
        fc.constantFrom(
          'empty',
          'no-identity',
          'trailing-slash',
          'extra-segments',
          'absolute-url',
          'double-slash',
          'dot-segments',
          'bad-encoding',
          'too-long',
          'not-ws-path',
        ),
      ),
    }),
  ),
  authorization: nullable(authorization),
  limit: nullable(
    fc.record({
      name: fc.constantFrom('connections', 'calls', 'messages', 'open-sockets'),
      scope: fc.constantFrom('address', 'charger', 'tenant'),
      allowed: count,
      observed: count,
      windowSeconds: count,
      retryAfterSeconds: count,
      identitiesFromAddress: count,
    }),
  ),
  session: nullable(fc.record({ existingAgeMs: count, existingAddress: nullable(text()) })),
  cpms: nullable(
    fc.record({
      problem: nullable(
        fc.constantFrom(
          'dns',
          'tcp',
          'tls',
          'timeout',
          'redirect',
          'status',
          'subprotocol',
          'closed',
        ),
      ),
      errorCode: nullable(text()),
      durationMs: count,
    }),
  ),
  answer: nullable(
    fc.record({
      by: fc.constantFrom('gateway', 'cpms'),
      status: nullable(fc.integer({ min: 100, max: 599 })),
      reason: nullable(text()),
      server: nullable(text()),
    }),
  ),
  close: nullable(
    fc.record({
      by: fc.constantFrom('charger', 'gateway', 'cpms', 'network'),
      code: nullable(fc.integer({ min: 0, max: 5000 })),
      reason: nullable(text('replaced')),
      afterMs: count,
      messagesReceived: count,
    }),
  ),
  durationMs: count,
});

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  tenant: fc.constantFrom(null, sampleFacts().tenant),
  charger: nullable(
    fc.record({
      id: fc.constant('x'),
      identity: text('CP-001'),
      deletedAt: nullable(instant),
      ocppVersion: nullable(text()),
      vendor: nullable(text()),
      model: nullable(text()),
      lastConnectedAt: nullable(instant),
      credential: fc.record({
        hasActive: fc.boolean(),
        activeSince: nullable(instant),
        activeUsed: fc.boolean(),
      }),
    }),
  ),
  resembles: fc.array(
    fc.record({
      chargerId: fc.constant('x'),
      identity: text('CP-001'),
      how: fc.constantFrom(...resemblances),
    }),
    { maxLength: 3 },
  ),
  registeredElsewhere: fc.boolean(),
  cpms: nullable(
    fc.record(
      {
        dialect: nullable(fc.constantFrom(...dialects)),
        builtIn: fc.boolean(),
        path: nullable(text('/steve/websocket/CentralSystemService')),
        others: fc.record({ accepted: count, acceptedOverTls: count, sameAnswer: count }),
      },
      { requiredKeys: ['dialect', 'builtIn'] },
    ),
  ),
  pathHints: fc.record({ beginsWithTenant: fc.boolean(), isCutOff: fc.boolean() }),
  history: fc.record(
    {
      recentAttempts: count,
      medianIntervalMs: nullable(count),
      identitiesFromAddress: count,
      refusedByLimit: count,
      sinceLastSessionMs: nullable(count),
    },
    { requiredKeys: ['recentAttempts', 'medianIntervalMs', 'identitiesFromAddress'] },
  ),
});
