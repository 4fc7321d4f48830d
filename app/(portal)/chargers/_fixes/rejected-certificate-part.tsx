import { ExactTime } from '@/components/ui/exact-time';
import type {
  PresentedCertificate,
  RejectedCertificate,
} from '@/lib/fixes/get-rejected-certificate';

/** Which certificate the charger did not take, what it said to it, and what it was shown before. */
export function RejectedCertificatePart({ alert, certificates }: RejectedCertificate) {
  if (certificates.length === 0) return null;
  return (
    <section aria-label="The certificate that it was shown" className="mt-3 text-sm text-ink-2">
      <p>{reasonFor(alert)} It was shown:</p>
      <ul className="mt-1 flex flex-col gap-1.5">
        {certificates.map((certificate) => (
          <li key={certificate.keyType}>
            <Certificate {...certificate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Certificate(certificate: PresentedCertificate) {
  const { fingerprint, issuer, keyType, previous, since, subject, validTo } = certificate;
  const isOtherIssuer = previous !== null && previous.issuer !== issuer;
  return (
    <>
      <span className="value text-ink">{subject ?? 'a certificate without a name'}</span> (
      {keyType.toUpperCase()}), issued by{' '}
      <span className="value text-ink">{issuer ?? 'an authority without a name'}</span>, valid until{' '}
      <ExactTime at={validTo} form="day" />, presented since <ExactTime at={since} />
      {previous !== null && !isOtherIssuer && ', in place of one of the same issuer'}
      {isOtherIssuer && (
        <>
          , in place of one issued by{' '}
          <span className="value text-ink">{previous.issuer ?? 'an authority without a name'}</span>
        </>
      )}
      . Its SHA-256 fingerprint begins with{' '}
      <span className="value text-ink">{shortFingerprint(fingerprint)}</span>.
    </>
  );
}

const reasons: Record<string, string> = {
  unknown_ca: 'It does not know who issued the certificate',
  bad_certificate: 'It found something wrong with the certificate, mostly its name',
  certificate_unknown: 'It found something wrong with the certificate',
  certificate_expired: 'It takes the certificate for expired',
  unsupported_certificate: 'It cannot use this kind of certificate',
};

function reasonFor(alert: string | null): string {
  if (alert === null) return 'It left without saying what was wrong with the certificate.';
  return `${reasons[alert] ?? 'It broke off'} (TLS alert “${alert}”).`;
}

/** "12:AB:34:CD": enough to compare by eye. */
function shortFingerprint(hex: string): string {
  return (hex.slice(0, 8).toUpperCase().match(/../g) ?? []).join(':');
}
