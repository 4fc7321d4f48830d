import { DoorOpen, SearchX } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { UnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';

export function NoUnknownIdentities({ filters }: { filters: UnknownIdentityFilters }) {
  if (filters.q !== null || filters.cursor !== null) {
    return (
      <EmptyState
        icon={SearchX}
        title="No identity fits"
        action={<LinkButton href={routes.unknownIdentities()}>Show all</LinkButton>}
      >
        Nothing like it knocked, or it was registered or dismissed meanwhile.
      </EmptyState>
    );
  }
  if (filters.view === 'dismissed') {
    return (
      <EmptyState icon={DoorOpen} title="Nothing was dismissed">
        Identities that you take off the list stay here, and can be put back.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={DoorOpen} title="Nobody unknown knocked">
      When a charger connects with an identity that is not registered, you see it here: how often,
      from where, and which of your chargers it resembles.
    </EmptyState>
  );
}
