import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import type { ChargerDetails } from '@/lib/chargers/get-charger';
import { ocppVersionName } from '@/lib/format/ocpp-version';
import { routes } from '@/lib/routes';

type ChargerHeadingProps = {
  charger: ChargerDetails;
  canManage: boolean;
  /** With an open problem the ticket stands among its actions. */
  hasOpenEpisode: boolean;
};

/** Which charger this is, its state and since when, and what is known of it. */
export function ChargerHeading({ charger, canManage, hasOpenEpisode }: ChargerHeadingProps) {
  const { site } = charger;
  const crumbs = [
    { href: routes.chargers(), name: 'Chargers' },
    ...(site === null ? [] : [{ href: routes.chargers({ site: site.id }), name: site.name }]),
  ];
  const model = [charger.vendor, charger.model].filter((part) => part !== null).join(' ');
  return (
    <PageHeader
      crumbs={crumbs}
      actions={
        <>
          {!hasOpenEpisode && (
            <LinkButton href={routes.newTicket({ charger: charger.id })} variant="quiet">
              Open a ticket
            </LinkButton>
          )}
          {canManage && <LinkButton href={routes.editCharger(charger.id)}>Edit charger</LinkButton>}
        </>
      }
      title={
        <>
          <span className="value tracking-tight">{charger.identity}</span>
          <CopyButton value={charger.identity} what="identity" />
          <StateBadge state={charger.state}>
            <RelativeTime at={charger.stateSince} />
          </StateBadge>
        </>
      }
    >
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {model !== '' && <Fact name="Model">{model}</Fact>}
        {charger.firmware !== null && <Fact name="Firmware">{charger.firmware}</Fact>}
        {charger.serial !== null && <Fact name="Serial">{charger.serial}</Fact>}
        {charger.ocppVersion !== null && (
          <Fact name="Speaks">{ocppVersionName(charger.ocppVersion)}</Fact>
        )}
        {charger.cpms !== null && <Fact name="CPMS">{charger.cpms.name}</Fact>}
        <Fact name="Last connected">
          {charger.lastConnectedAt === null ? (
            'never'
          ) : (
            <RelativeTime at={charger.lastConnectedAt} />
          )}
        </Fact>
      </dl>
    </PageHeader>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  );
}
