import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { CertificateVerdict, ClientCertificateSeen, Via } from '@/lib/diagnosis/evidence';
import type { EvidenceChanges } from '@/lib/diagnosis/sample-evidence';
import { attemptCases, type AttemptRow } from './attempt-cases';

const certificate = (verdict: CertificateVerdict): ClientCertificateSeen => ({
  subject: 'SN-0815',
  issuer: 'Maker CA',
  serial: '01AF',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2026-02-01T00:00:00.000Z',
  fingerprint: 'ab'.repeat(32),
  verdict,
});

/** An attempt over TLS that ended at its credentials; no Authorization header came. */
function presented(clientCertificate: ClientCertificateSeen | null): EvidenceChanges {
  return {
    stage: 'credentials',
    transport: 'wss',
    firstBytes: 'tls',
    tls: {
      version: 'TLSv1.3',
      serverName: 'localhost',
      alert: null,
      errorCode: null,
      handshakeDone: true,
      clientCertificate,
    },
    authorization: {
      scheme: 'none',
      wellFormed: false,
      username: null,
      usernameMatch: null,
      password: null,
      passwordMatch: null,
    },
  };
}

const verdicts: readonly [CertificateVerdict, CauseId][] = [
  ['untrusted', 'certificate-not-trusted'],
  ['not-for-clients', 'certificate-not-for-clients'],
  ['expired', 'certificate-has-expired'],
  ['not-yet-valid', 'certificate-not-valid-yet'],
  ['other-charger', 'certificate-of-other-charger'],
  ['revoked', 'certificate-withdrawn'],
];

const via = (changes: Partial<Via>): Via => ({
  kind: 'proxy-v2',
  peer: '10.0.0.1',
  isTrusted: true,
  isSecure: null,
  problem: null,
  ...changes,
});
const early = { request: null, path: null, authorization: null, firstBytes: 'other' } as const;

/** Client certificates, security profiles, and proxies in front. */
export const certificateAttempts = attemptCases('certificate', [
  ...verdicts.flatMap(([verdict, cause]): AttemptRow[] => [
    [`${verdict}, required`, cause, presented(certificate(verdict)), required(3)],
    [`${verdict}, any profile`, cause, presented(certificate(verdict))],
  ]),
  ['none, required', 'certificate-not-sent', presented(null), required(3)],
  [
    'plain, profile 3',
    'secure-connection-required',
    { stage: 'credentials', transport: 'ws' },
    required(3),
  ],
  [
    'plain, profile 2',
    'secure-connection-required',
    { stage: 'credentials', transport: 'ws' },
    required(2),
  ],
  ['TLS, profile 1', 'plain-connection-required', presented(null), required(1)],
  [
    'PROXY from a stranger',
    'proxy-protocol-not-trusted',
    { ...early, stage: 'http', parserError: 'HPE_INVALID_METHOD', via: via({ isTrusted: false }) },
  ],
  [
    'PROXY that cannot be read',
    'proxy-header-unusable',
    { ...early, stage: 'tcp', via: via({ problem: 'malformed' }) },
  ],
  [
    'many behind a proxy',
    'proxy-hides-addresses',
    {
      stage: 'limits',
      via: via({ kind: 'x-forwarded-for', isTrusted: false }),
      limit: {
        name: 'connections',
        scope: 'address',
        allowed: 10,
        observed: 12,
        windowSeconds: 60,
        retryAfterSeconds: 20,
        identitiesFromAddress: 9,
      },
    },
  ],
]);

function required(securityProfile: 1 | 2 | 3) {
  return { charger: { securityProfile } };
}
