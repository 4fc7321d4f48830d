import { CopyButton } from '@/components/ui/copy-button';
import { ExactTime } from '@/components/ui/exact-time';
import type { CertificateRow } from '@/lib/credentials/list-certificates';
import { credentialStateName, shortFingerprint } from '@/lib/format/credential-words';
import { CredentialTimes } from './credential-times';

type CertificateListProps = { certificates: readonly CertificateRow[]; now: Date };

/** Every client certificate that was pinned: whose, until when, and its state. */
export function CertificateList({ certificates, now }: CertificateListProps) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {certificates.map((certificate) => (
        <li key={certificate.id}>
          <p className="font-medium">
            {credentialStateName('certificate', certificate.state)}
            {certificate.label !== null && (
              <span className="value [overflow-wrap:anywhere]"> {certificate.label}</span>
            )}
          </p>
          {certificate.fingerprint !== null && (
            <p className="flex items-center gap-1 text-ink-2">
              SHA-256 <span className="value">{shortFingerprint(certificate.fingerprint)}</span>
              <CopyButton value={certificate.fingerprint} what="fingerprint" isIconOnly />
            </p>
          )}
          <Validity validTo={certificate.validTo} now={now} />
          <CredentialTimes made="Pinned" credential={certificate} />
        </li>
      ))}
    </ul>
  );
}

function Validity({ validTo, now }: { validTo: Date | null; now: Date }) {
  if (validTo === null) {
    return <p className="text-ink-3">Only its fingerprint is known here, not until when.</p>;
  }
  return (
    <p className="text-ink-3">
      {validTo < now ? 'Expired on' : 'Valid until'} <ExactTime at={validTo} form="day" />
    </p>
  );
}
