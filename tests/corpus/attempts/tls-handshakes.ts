import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import {
  type EvidenceChanges,
  type FactsChanges,
  sampleEvidence,
  sampleFacts,
} from '@/lib/diagnosis/sample-evidence';
import type { CorpusCase } from '@/tests/corpus/corpus-case';

/**
 * What OpenSSL, GnuTLS, Node and Python left behind at the gateway, as recorded. The gateway's
 * tests make each of these handshakes anew and compare.
 */

export type TlsClientName = 'openssl' | 'gnutls' | 'node' | 'python';
export type TlsSituation =
  | 'unknown-ca'
  | 'other-host'
  | 'expired'
  | 'clock-ahead'
  | 'clock-behind'
  | 'too-old'
  | 'no-common-cipher'
  | 'plain-on-tls'
  | 'tls-on-plain'
  | 'connect-and-close'
  | 'connect-and-wait';
export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
type Tls = NonNullable<Evidence['tls']>;
type Left = Pick<Tls, 'alert' | 'errorCode' | 'handshakeDone'> & { certificateSent?: boolean };

export type TlsRow = {
  situation: TlsSituation;
  client: TlsClientName;
  version: TlsVersion | null;
  cause: CauseId;
  evidence: Pick<EvidenceChanges, 'stage' | 'transport' | 'firstBytes' | 'tls'>;
  facts: Pick<FactsChanges, 'serverCertificateExpired' | 'serverNameCovered'>;
};

const alerted = (alert: string, errorCode: string): Left => ({
  alert,
  errorCode,
  handshakeDone: false,
  certificateSent: true,
});
const unknownCa = alerted('unknown_ca', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA');
const badCertificate = alerted('bad_certificate', 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE');
const certificateExpired = alerted(
  'certificate_expired',
  'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED',
);
const refused = (errorCode: string): Left => ({
  alert: null,
  errorCode,
  handshakeDone: false,
  certificateSent: false,
});
/** Node looks at the certificate when the handshake is over for it, and leaves without a word. */
const leftWithoutWord = (version: TlsVersion): Left =>
  version === 'TLSv1.3'
    ? { alert: null, errorCode: 'ECONNRESET', handshakeDone: false, certificateSent: true }
    : { alert: null, errorCode: null, handshakeDone: true };

const clients: readonly TlsClientName[] = ['openssl', 'gnutls', 'node', 'python'];
const versions = ['TLSv1.2', 'TLSv1.3'] as const;

function handshake(
  situation: TlsSituation,
  client: TlsClientName,
  version: TlsVersion,
  left: Left,
  cause: CauseId,
): TlsRow {
  const isNamed = situation !== 'other-host';
  return {
    situation,
    client,
    version,
    cause,
    evidence: {
      stage: 'tls',
      transport: 'wss',
      firstBytes: 'tls',
      tls: {
        version,
        serverName: isNamed ? 'localhost' : 'other.example',
        ...left,
        ...(left.handshakeDone ? {} : { offersRecordSizeLimit: client === 'gnutls' }),
      },
    },
    facts: { serverCertificateExpired: situation === 'expired', serverNameCovered: isNamed },
  };
}

const distrust = versions.flatMap((version) => [
  handshake('unknown-ca', 'openssl', version, unknownCa, 'ca-not-trusted'),
  handshake('unknown-ca', 'python', version, unknownCa, 'ca-not-trusted'),
  handshake('unknown-ca', 'gnutls', version, badCertificate, 'ca-not-trusted'),
  handshake('unknown-ca', 'node', version, leftWithoutWord(version), 'tls-then-silence'),
  handshake('other-host', 'openssl', version, badCertificate, 'hostname-mismatch'),
  handshake('other-host', 'python', version, badCertificate, 'hostname-mismatch'),
  handshake('other-host', 'gnutls', version, badCertificate, 'hostname-mismatch'),
  handshake('other-host', 'node', version, leftWithoutWord(version), 'hostname-mismatch'),
  handshake('expired', 'openssl', version, certificateExpired, 'server-certificate-expired'),
  handshake('expired', 'python', version, certificateExpired, 'server-certificate-expired'),
  handshake('expired', 'gnutls', version, badCertificate, 'server-certificate-expired'),
  handshake('expired', 'node', version, leftWithoutWord(version), 'server-certificate-expired'),
  // The clock of the others cannot be set.
  handshake('clock-ahead', 'openssl', version, certificateExpired, 'charger-clock-wrong'),
  handshake('clock-behind', 'openssl', version, badCertificate, 'charger-clock-wrong'),
]);

const incapable = clients.flatMap((client) => [
  ...(['TLSv1', 'TLSv1.1'] as const).map((version) =>
    handshake('too-old', client, version, refused('ERR_SSL_UNSUPPORTED_PROTOCOL'), 'tls-too-old'),
  ),
  handshake(
    'no-common-cipher',
    client,
    'TLSv1.2',
    refused('ERR_SSL_NO_SHARED_CIPHER'),
    'no-common-cipher',
  ),
]);

function wrongDoor(
  situation: TlsSituation,
  client: TlsClientName,
  cause: CauseId,
  evidence: TlsRow['evidence'],
): TlsRow {
  return { situation, client, version: null, cause, evidence, facts: {} };
}

const noHandshake = { alert: null, errorCode: null, handshakeDone: false } as const;
const withoutTls = clients.flatMap((client) => [
  wrongDoor('tls-on-plain', client, 'tls-on-plain-port', {
    stage: 'http',
    transport: 'ws',
    firstBytes: 'tls',
    tls: { version: 'TLSv1.3', serverName: 'localhost', ...noHandshake },
  }),
  // openssl s_client always begins with TLS.
  ...(client === 'openssl'
    ? []
    : [
        wrongDoor('plain-on-tls', client, 'plain-on-tls-port', {
          stage: 'tls',
          transport: 'wss',
          firstBytes: 'http',
          tls: {
            ...noHandshake,
            version: null,
            serverName: null,
            errorCode: 'ERR_SSL_HTTP_REQUEST',
          },
        }),
        wrongDoor('connect-and-wait', client, 'tcp-without-bytes', nothing()),
      ]),
  // gnutls-cli begins with TLS once its input ends.
  ...(client === 'openssl' || client === 'gnutls'
    ? []
    : [wrongDoor('connect-and-close', client, 'tcp-without-bytes', nothing())]),
]);

function nothing(): TlsRow['evidence'] {
  return { stage: 'tcp', transport: 'wss', firstBytes: 'none', tls: null };
}

export const tlsRows: readonly TlsRow[] = [...distrust, ...incapable, ...withoutTls];

export function tlsRowId({ client, situation, version }: TlsRow): string {
  return `${situation}, ${client}${version === null ? '' : `, ${version}`}`;
}

export const tlsHandshakes: readonly CorpusCase[] = tlsRows.map((row) => ({
  id: `tls/${tlsRowId(row)}`,
  cause: row.cause,
  input: {
    kind: 'attempt',
    evidence: sampleEvidence({
      ...row.evidence,
      request: null,
      path: null,
      authorization: null,
      port: 9221,
    }),
    facts: sampleFacts({ tenant: null, charger: null, ...row.facts }),
  },
}));
