import { Disclosure } from '@/components/ui/disclosure';
import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { WithdrawButton } from '@/app/(portal)/chargers/_password/withdraw-button';
import type { CertificateRow } from '@/lib/credentials/list-certificates';
import { credentialStateName } from '@/lib/format/credential-words';
import { PinForm } from './pin-form';

type CertificatePanelProps = { chargerId: string; certificates: readonly CertificateRow[] };

/** The client certificates pinned for a charger that are valid, or will be. */
export function CertificatePanel({ chargerId, certificates }: CertificatePanelProps) {
  const usable = certificates.filter(({ state }) => state === 'active' || state === 'pending');
  return (
    <Panel title="Client certificate">
      {usable.length > 0 && (
        <ul className="mb-4 flex flex-col divide-y divide-line-soft rounded-md border border-line">
          {usable.map((certificate) => (
            <li key={certificate.id} className="flex items-start justify-between gap-3 px-3 py-2.5">
              <Pinned {...certificate} />
              <WithdrawButton
                what="certificate"
                credentialId={certificate.id}
                isActive={certificate.state === 'active'}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="text-base text-ink-2">
        With security profile 3 the charger presents a certificate in place of a password. One from
        a trusted client authority needs nothing here, as long as it names the serial number or the
        identity.
      </p>
      <Disclosure summary="Pin one certificate" className="mt-3">
        <PinForm chargerId={chargerId} />
      </Disclosure>
    </Panel>
  );
}

function Pinned({ createdAt, fingerprint, label, lastUsedAt, state }: CertificateRow) {
  return (
    <div className="min-w-0 text-sm">
      <p className="font-medium">
        {credentialStateName('certificate', state)}
        {label !== null && <span className="ml-1.5 value">{label}</span>}
      </p>
      <p className="value break-all text-ink-2">SHA-256 {fingerprint}</p>
      <p className="text-ink-2">
        Pinned <ExactTime at={createdAt} />,{' '}
        {lastUsedAt === null ? (
          'never used'
        ) : (
          <>
            last used <ExactTime at={lastUsedAt} />
          </>
        )}
      </p>
    </div>
  );
}
