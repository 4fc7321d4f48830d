import type { ReactNode } from 'react';
import type { ChargerPageData } from '@/app/(portal)/chargers/[chargerId]/load-charger-page';
import { FixDialogs } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { RootCertificatePart } from '@/app/(portal)/chargers/_fixes/root-certificate-part';

/** The dialogs of the charger's fixes around the page of a ticket. */
export function WithFixes(props: { charger: ChargerPageData | null; children: ReactNode }) {
  const { charger: page, children } = props;
  if (page === null) return children;
  return (
    <FixDialogs
      chargerId={page.charger.id}
      identity={page.charger.identity}
      offers={page.offers}
      seenFixId={page.fixes[0]?.id ?? null}
      initialKind={null}
      rootCertificate={
        page.offers.some(({ kind }) => kind === 'trust-root') ? (
          <RootCertificatePart rejected={page.rejected} />
        ) : null
      }
    >
      {children}
    </FixDialogs>
  );
}
