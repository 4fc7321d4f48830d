import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { EvidenceChanges, FactsChanges } from '@/lib/diagnosis/sample-evidence';
import { parseSubprotocols } from '@/lib/ocpp/subprotocols';
import { type AttemptRow, attemptCases } from './attempt-cases';

const nobody: FactsChanges = { tenant: null, charger: null };
const nothing = { request: null, path: null, authorization: null } as const;

function tls(changes: Partial<NonNullable<Evidence['tls']>>): EvidenceChanges {
  return {
    ...nothing,
    stage: 'tls',
    transport: 'wss',
    port: 9221,
    firstBytes: 'tls',
    tls: {
      version: 'TLSv1.2',
      serverName: 'exolink.example',
      alert: null,
      errorCode: null,
      handshakeDone: false,
      ...changes,
    },
  };
}

const failed = (id: string, cause: CauseId, errorCode: string): AttemptRow => [
  id,
  cause,
  tls({ errorCode }),
  nobody,
];
const http = (parserError: string): EvidenceChanges => ({ ...nothing, stage: 'http', parserError });
const offered = (header: string): EvidenceChanges => ({
  stage: 'subprotocol',
  request: { subprotocols: parseSubprotocols(header) },
});

export const transportAttempts = attemptCases('transport', [
  // One row for each row of the table of TLS failures.
  failed('unknown-ca', 'ca-not-trusted', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'),
  failed('bad-certificate', 'hostname-mismatch', 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE'),
  [
    'expired',
    'server-certificate-expired',
    tls({ errorCode: 'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED' }),
    { ...nobody, serverCertificateExpired: true },
  ],
  [
    'clock',
    'charger-clock-wrong',
    tls({ errorCode: 'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED' }),
    { ...nobody, serverCertificateExpired: false },
  ],
  [
    'tls-1.0',
    'tls-too-old',
    tls({ errorCode: 'ERR_SSL_UNSUPPORTED_PROTOCOL', serverName: null, version: 'TLSv1' }),
    nobody,
    'https://github.com/lbbrhzn/ocpp/issues/1432',
  ],
  failed('no-cipher', 'no-common-cipher', 'ERR_SSL_NO_SHARED_CIPHER'),
  [
    'plain-on-tls',
    'plain-on-tls-port',
    { ...tls({ errorCode: 'ERR_SSL_HTTP_REQUEST', serverName: null }), firstBytes: 'http' },
    nobody,
  ],
  [
    'tls-on-plain',
    'tls-on-plain-port',
    { ...http('HPE_INVALID_METHOD'), firstBytes: 'tls' },
    nobody,
    'https://github.com/lbbrhzn/ocpp/issues/1099',
  ],
  [
    'scan',
    'tcp-without-bytes',
    { ...nothing, stage: 'tcp', firstBytes: 'none', durationMs: 40 },
    nobody,
  ],
  [
    'silent-tls',
    'tcp-without-bytes',
    { ...nothing, stage: 'tcp', transport: 'wss', firstBytes: 'none', durationMs: 10_000 },
    nobody,
  ],
  [
    'timeout',
    'tls-handshake-broken-off',
    tls({ errorCode: 'ERR_TLS_HANDSHAKE_TIMEOUT' }),
    nobody,
    'https://github.com/mikuso/ocpp-rpc/issues/34',
  ],
  ['reset', 'tls-handshake-broken-off', tls({ errorCode: 'ECONNRESET' }), nobody],
  failed(
    'no-client-certificate',
    'client-certificate-missing',
    'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE',
  ),
  failed('untrusted-client', 'client-certificate-untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  ['node-client', 'tls-then-silence', tls({ handshakeDone: true, version: 'TLSv1.3' }), nobody],
  ['revoked', 'certificate-issue', tls({ alert: 'certificate_revoked' }), nobody],
  [
    'certificate-unknown',
    'ca-not-trusted',
    tls({ alert: 'certificate_unknown' }),
    nobody,
    'https://github.com/EVerest/everest-demo/issues/113',
  ],

  ['overflow', 'headers-too-large', http('HPE_HEADER_OVERFLOW'), nobody],
  ['raw-space', 'identity-not-encoded', http('HPE_INVALID_CONSTANT'), nobody],
  ['cl-te', 'request-malformed', http('HPE_INVALID_TRANSFER_ENCODING'), nobody],
  ['lf-only', 'request-malformed', http('HPE_INVALID_VERSION'), nobody],
  ['slow', 'request-never-finished', http('ERR_HTTP_REQUEST_TIMEOUT'), nobody],
  ['modbus', 'not-http', { ...http('HPE_INVALID_METHOD'), firstBytes: 'other' }, nobody],
  [
    'browser',
    'browser-request',
    {
      stage: 'http',
      request: {
        connection: 'keep-alive',
        upgrade: null,
        hasWebSocketKey: false,
        webSocketVersion: null,
        userAgent: 'Mozilla/5.0 (X11)',
      },
    },
  ],
  [
    'health-check',
    'not-a-websocket-request',
    {
      stage: 'http',
      request: {
        connection: 'close',
        upgrade: null,
        hasWebSocketKey: false,
        webSocketVersion: null,
        userAgent: 'kube-probe/1.30',
      },
    },
  ],
  [
    'soap',
    'not-a-websocket-request',
    {
      stage: 'http',
      request: {
        method: 'POST',
        connection: null,
        upgrade: null,
        hasWebSocketKey: false,
        webSocketVersion: null,
      },
    },
  ],
  [
    'no-upgrade',
    'upgrade-header-missing',
    { stage: 'http', request: { connection: null } },
    {},
    'https://github.com/lbbrhzn/ocpp/pull/1984',
  ],
  [
    'stripped',
    'upgrade-header-stripped',
    {
      stage: 'http',
      request: {
        connection: 'keep-alive',
        upgrade: null,
        headerNames: ['host', 'x-forwarded-for'],
      },
    },
  ],
  ['no-key', 'websocket-key-invalid', { stage: 'http', request: { hasWebSocketKey: false } }],
  [
    'version-8',
    'websocket-version-unsupported',
    { stage: 'http', request: { webSocketVersion: '8' } },
  ],

  [
    'none',
    'subprotocol-missing',
    offered(''),
    {},
    'https://github.com/steve-community/steve/issues/1109',
  ],
  ['capitals', 'subprotocol-misspelt', offered('OCPP1.6')],
  ['with-j', 'subprotocol-misspelt', offered('ocpp1.6j')],
  ['no-dot', 'subprotocol-misspelt', offered('ocpp16')],
  ['hyphen', 'subprotocol-misspelt', offered('ocpp-2.0.1')],
  ['1.5', 'subprotocol-too-old', offered('ocpp1.5')],
  ['1.2-and-1.5', 'subprotocol-too-old', offered('ocpp1.2, ocpp1.5')],
  ['2.0', 'subprotocol-too-old', offered('ocpp2.0')],
  ['mqtt', 'subprotocol-unknown', offered('mqtt')],
  ['0.1', 'subprotocol-unknown', offered('ocpp0.1')],
  [
    'not-allowed',
    'subprotocol-not-allowed',
    offered('ocpp1.6'),
    {},
    'https://github.com/citrineos/citrineos/issues/24',
  ],
]);
