'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useRef, useTransition, type FormEvent } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { connectionStateNames, connectionStates } from '@/lib/format/connection-state';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import { FilterSelect, type FilterOption } from './filter-select';
import { SearchField } from './search-field';

type Named = { id: string; name: string };

type FilterFormProps = {
  /** The filters as they stand in the address. */
  params: Record<string, string>;
  choices: { sites: Named[]; cpmses: Named[]; firmware: string[] };
};

/** Search and filters. A plain form, so that it also works before scripts have loaded. */
export function FilterForm({ params, choices }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const { order, ...narrowing } = params;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query[name] = value.trim();
    }
    startTransition(() => {
      router.push(routes.chargers(query), { scroll: false });
    });
  };
  const apply = () => form.current?.requestSubmit();

  return (
    <form
      ref={form}
      role="search"
      action={routes.chargers()}
      onSubmit={submit}
      aria-busy={isPending}
      className={clsx(
        'flex flex-wrap gap-2 border-b border-line p-3 transition-opacity sm:px-5',
        isPending && 'opacity-60',
      )}
    >
      <SearchField value={params.q ?? ''} />
      {order !== undefined && <input type="hidden" name="order" value={order} />}
      {filterSelects(choices).map((select) => (
        <FilterSelect
          key={select.name}
          {...select}
          value={params[select.name] ?? ''}
          onChange={apply}
        />
      ))}
      {Object.keys(narrowing).length > 0 && (
        <LinkButton href={routes.chargers({ order })} variant="quiet" scroll={false}>
          Clear
        </LinkButton>
      )}
    </form>
  );
}

type SelectOf = { name: string; label: string; all: string; options: FilterOption[] };

function filterSelects({ sites, cpmses, firmware }: FilterFormProps['choices']): SelectOf[] {
  const selects = [
    {
      name: 'state',
      label: 'State',
      all: 'Any state',
      options: connectionStates.map((id) => ({ id, name: connectionStateNames[id] })),
    },
    {
      name: 'error',
      label: 'Error type',
      all: 'Any error type',
      options: Object.entries(errorTypeNames).map(([id, name]) => ({ id, name })),
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
  return selects.filter((select) => select.options.length > 0);
}
