import { ExactTime } from '@/components/ui/exact-time';
import { buttonClass } from '@/components/ui/button-class';
import { ValueBox } from '@/components/ui/value-box';
import { readRootCertificate, readServerCertificate } from '@/lib/fixes/read-certificates';
import type { RejectedCertificate } from '@/lib/fixes/get-rejected-certificate';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { RejectedCertificatePart } from './rejected-certificate-part';

type RootCertificatePartProps = { rejected: RejectedCertificate | null };

/** The root certificate to install, and what the gateway shows that the charger has to trust. */
export async function RootCertificatePart({ rejected }: RootCertificatePartProps) {
  const { certificateFile, rootCertificateFile } = environment();
  const root = await readRootCertificate(rootCertificateFile).catch(() => null);
  const server = certificateFile === null ? null : await readServerCertificate(certificateFile);
  return (
    <section aria-label="Certificates" className="flex flex-col gap-3">
      {rejected !== null && <RejectedCertificatePart {...rejected} />}
      {rejected === null && server !== null && (
        <p className="text-sm text-ink-2">
          Chargers are shown <span className="value text-ink">{server.subject}</span>, issued by{' '}
          <span className="value text-ink">{server.issuer}</span> and valid until{' '}
          <ExactTime at={server.validTo} form="day" />.
        </p>
      )}
      {root === null ? (
        <p className="text-sm text-ink-2">
          Its root is a public one. Update the charger’s list of roots, mostly with its firmware, or
          ask whoever runs this installation for the root certificate.
        </p>
      ) : (
        <>
          <div className="flex flex-wrap gap-2">
            <a href={routes.rootCertificate('pem')} download className={buttonClass({})}>
              Load as PEM
            </a>
            <a href={routes.rootCertificate('der')} download className={buttonClass({})}>
              Load as DER
            </a>
          </div>
          <div>
            <p className="mb-1 text-sm text-ink-3">SHA-256 fingerprint of the root</p>
            <ValueBox value={root.facts.fingerprint} what="fingerprint" />
          </div>
        </>
      )}
    </section>
  );
}
