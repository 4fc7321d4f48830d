import { PlugZap, SearchX } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isFiltered, type ChargerFilters } from '@/lib/chargers/charger-filters';
import { routes } from '@/lib/routes';

type NoChargersProps = { filters: ChargerFilters; canCreate: boolean };

export function NoChargers({ filters, canCreate }: NoChargersProps) {
  if (isFiltered(filters)) {
    return (
      <EmptyState
        icon={SearchX}
        title="No charger fits"
        action={<LinkButton href={routes.chargers()}>Show all chargers</LinkButton>}
      >
        {filters.q === null
          ? 'No charger matches all that you chose.'
          : 'Nothing comes close, by identity, serial, vendor or model. If the charger has tried to connect, look among the unknown identities.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={PlugZap}
      title="No chargers yet"
      action={
        canCreate && (
          <>
            <LinkButton href={routes.importChargers()}>Import CSV</LinkButton>
            <LinkButton href={routes.newCharger()} variant="primary">
              Register charger
            </LinkButton>
          </>
        )
      }
    >
      {canCreate
        ? 'Here you see every charger, whether it is connected, and if not, why. Register the first one, or import a list.'
        : 'Here you see your chargers, whether they are connected, and if not, why. None is assigned to you yet: ask the administrator of your CPMS.'}
    </EmptyState>
  );
}
