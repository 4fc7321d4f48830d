import type { EvidenceChanges } from '@/lib/diagnosis/sample-evidence';
import { checkRule, type RuleCase } from './check-rule';
import { tlsFailure } from './tls-failure';

function alerted(offersRecordSizeLimit: boolean): EvidenceChanges {
  return {
    stage: 'tls',
    transport: 'wss',
    firstBytes: 'tls',
    request: null,
    path: null,
    authorization: null,
    tls: {
      version: 'TLSv1.2',
      serverName: 'exolink.example',
      alert: 'bad_certificate',
      errorCode: 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
      handshakeDone: false,
      certificateSent: true,
      offersRecordSizeLimit,
    },
  };
}

const named = { serverNameCovered: true };
const cases: readonly RuleCase[] = [
  ['another host', alerted(false), { serverNameCovered: false }, 'hostname-mismatch', 'charger'],
  ['another host, GnuTLS', alerted(true), { serverNameCovered: false }, 'hostname-mismatch'],
  ['a host of ours, GnuTLS', alerted(true), named, 'ca-not-trusted'],
  ['a host of ours, OpenSSL', alerted(false), named, 'charger-clock-wrong'],
  [
    'our certificate has expired',
    alerted(true),
    { ...named, serverCertificateExpired: true },
    'server-certificate-expired',
  ],
  ['nothing known of our certificate', alerted(false), {}, 'hostname-mismatch'],
];

checkRule(tlsFailure, cases);
