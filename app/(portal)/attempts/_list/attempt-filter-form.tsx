'use client';

import { FilterForm } from '@/components/filters/filter-form';
import type { FilterOption } from '@/components/filters/filter-select';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';

type AttemptFilterFormProps = {
  /** The filters as they stand in the address. */
  params: Record<string, string>;
  /** What of the tenants can be chosen here. */
  tenants: readonly FilterOption[];
};

export function AttemptFilterForm({ params, tenants }: AttemptFilterFormProps) {
  const { identity, address, ...rest } = params;
  const q = identity ?? address;
  return (
    <FilterForm
      href={routes.attempts}
      params={q === undefined ? rest : { ...rest, q }}
      search={{
        label: 'Search by the exact identity or address',
        placeholder: 'Exact identity or address',
      }}
      filters={[
        {
          name: 'outcome',
          label: 'Outcome',
          all: 'Any outcome',
          options: [
            { id: 'accepted', name: 'Accepted' },
            { id: 'refused', name: 'Refused' },
            { id: 'failed', name: 'Failed' },
          ],
        },
        {
          name: 'error',
          label: 'Error type',
          all: 'With or without error',
          options: Object.entries(errorTypeNames).map(([id, name]) => ({ id, name })),
        },
        {
          name: 'charger',
          label: 'Charger',
          all: 'Any charger or none',
          options: [{ id: 'none', name: 'Without a charger' }],
        },
        ...(tenants.length === 0
          ? []
          : [{ name: 'tenant', label: 'Tenant', all: 'Any tenant or none', options: tenants }]),
      ]}
      carried={[]}
      lasting={[]}
    />
  );
}
