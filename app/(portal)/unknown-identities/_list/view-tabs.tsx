import { Tabs } from '@/components/ui/tabs';
import { routes } from '@/lib/routes';
import {
  unknownIdentityParams,
  unknownIdentityViews,
  type UnknownIdentityFilters,
} from '@/lib/unknown-identities/unknown-identity-filters';

const names = { open: 'To look at', dismissed: 'Dismissed' } as const;

export function ViewTabs({ filters }: { filters: UnknownIdentityFilters }) {
  return (
    <Tabs
      label="Unknown identities"
      tabs={unknownIdentityViews.map((view) => ({
        href: routes.unknownIdentities(unknownIdentityParams({ ...filters, view })),
        name: names[view],
        isCurrent: view === filters.view,
      }))}
    />
  );
}
