'use client';

import clsx from 'clsx';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { connectionStateNames, connectionStates } from '@/lib/format/connection-state';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { FilterSelect, type FilterOption } from './filter-select';

type Named = { id: string; name: string };

export type FilterChoices = { sites: Named[]; cpmses: Named[]; firmware: string[] };

type FilterSelectsProps = {
  params: Record<string, string>;
  choices: FilterChoices;
  onChange: () => void;
};

/** The filters in a line; on a phone behind a button that counts those in use. */
export function FilterSelects({ params, choices, onChange }: FilterSelectsProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const selects = offered(choices);
  const inUse = selects.filter((select) => params[select.name] !== undefined).length;
  return (
    <>
      <Button
        className="sm:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <SlidersHorizontal aria-hidden className="size-3.5" />
        Filters{inUse > 0 && ` · ${inUse}`}
      </Button>
      <div
        id={id}
        className={clsx('flex w-full flex-wrap gap-2 sm:contents', !isOpen && 'max-sm:hidden')}
      >
        {selects.map((select) => (
          <FilterSelect
            key={select.name}
            {...select}
            value={params[select.name] ?? ''}
            onChange={onChange}
          />
        ))}
      </div>
    </>
  );
}

type Offered = { name: string; label: string; all: string; options: FilterOption[] };

function offered({ sites, cpmses, firmware }: FilterChoices): Offered[] {
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
  return selects.filter((select) => select.options.length > 0);
}
