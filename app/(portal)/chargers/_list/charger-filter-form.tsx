'use client';

import { FilterForm } from '@/components/filters/filter-form';
import type { Filter } from '@/components/filters/filter-selects';
import type { ChargerFilterChoices } from '@/lib/chargers/list-charger-filters';
import { connectionStateNames, connectionStates } from '@/lib/format/connection-state';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';

type ChargerFilterFormProps = {
  /** The filters as they stand in the address. */
  params: Record<string, string>;
  choices: ChargerFilterChoices;
};

export function ChargerFilterForm({ params, choices }: ChargerFilterFormProps) {
  return (
    <FilterForm
      href={routes.chargers}
      params={params}
      search={{
        label: 'Search identity, serial or model',
        placeholder: 'Identity, serial or model',
      }}
      filters={offered(choices)}
      carried={['order']}
      lasting={['order']}
    />
  );
}

function offered({ sites, cpmses, firmware }: ChargerFilterChoices): Filter[] {
  const filters = [
    {
      name: 'state',
      label: 'State',
      all: 'Any state',
      options: connectionStates.map((id) => ({ id, name: connectionStateNames[id] })),
    },
    {
      name: 'error',
      label: 'Error type',
      all: 'With or without error',
      options: [
        { id: 'any', name: 'Failing, any error' },
        ...Object.entries(errorTypeNames).map(([id, name]) => ({ id, name })),
      ],
    },
    { name: 'site', label: 'Site', all: 'Any site', options: sites },
    { name: 'cpms', label: 'CPMS', all: 'Any CPMS', options: cpmses },
    {
      name: 'firmware',
      label: 'Firmware',
      all: 'Any firmware',
      options: firmware.map((version) => ({ id: version, name: version })),
    },
  ];
  return filters.filter(({ options }) => options.length > 0);
}
