import type { Evidence } from '@/lib/diagnosis/evidence';
import type { EvidenceChanges } from '@/lib/diagnosis/sample-evidence';
import { checkRule, type RuleCase } from './check-rule';
import { tlsFailure } from './tls-failure';

function failed(tls: Partial<NonNullable<Evidence['tls']>>): EvidenceChanges {
  return {
    stage: 'tls',
    transport: 'wss',
    firstBytes: 'tls',
    request: null,
    path: null,
    authorization: null,
    tls: {
      version: null,
      serverName: 'exolink.example',
      alert: null,
      errorCode: null,
      handshakeDone: false,
      ...tls,
    },
  };
}

const cases: readonly RuleCase[] = [
  ['unknown CA', failed({ alert: 'unknown_ca' }), {}, 'ca-not-trusted', 'charger'],
  [
    'unknown CA by code',
    failed({ errorCode: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA' }),
    {},
    'ca-not-trusted',
    'charger',
  ],
  [
    'other host name',
    failed({ errorCode: 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE' }),
    {},
    'hostname-mismatch',
    'charger',
  ],
  [
    'expired, or a wrong clock',
    failed({ errorCode: 'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED' }),
    {},
    'charger-clock-wrong',
    'charger',
  ],
  [
    'expired',
    failed({ alert: 'certificate_expired' }),
    { serverCertificateExpired: true },
    'server-certificate-expired',
    'charger',
  ],
  [
    'a wrong clock',
    failed({ alert: 'certificate_expired' }),
    { serverCertificateExpired: false },
    'charger-clock-wrong',
    'charger',
  ],
  [
    'only TLS 1.0',
    failed({ errorCode: 'ERR_SSL_UNSUPPORTED_PROTOCOL' }),
    {},
    'tls-too-old',
    'gateway',
  ],
  [
    'an old version in the hello',
    failed({ errorCode: 'ECONNRESET', version: 'TLSv1.1' }),
    {},
    'tls-too-old',
    'gateway',
  ],
  [
    'no shared cipher',
    failed({ errorCode: 'ERR_SSL_NO_SHARED_CIPHER' }),
    {},
    'no-common-cipher',
    'gateway',
  ],
  [
    'no client certificate',
    failed({ errorCode: 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE' }),
    {},
    'client-certificate-missing',
    'gateway',
  ],
  [
    'an untrusted client certificate',
    failed({ errorCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    {},
    'client-certificate-untrusted',
    'gateway',
  ],
  [
    'reset in the middle',
    failed({ errorCode: 'ECONNRESET', version: 'TLSv1.3' }),
    {},
    'tls-handshake-broken-off',
    'charger',
  ],
  [
    'some other certificate alert',
    failed({ alert: 'unsupported_certificate' }),
    {},
    'certificate-issue',
    'charger',
  ],
];

checkRule(tlsFailure, cases);
