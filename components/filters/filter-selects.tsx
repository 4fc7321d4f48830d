'use client';

import clsx from 'clsx';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FilterSelect, type FilterOption } from './filter-select';

export type Filter = {
  name: string;
  label: string;
  /** What the empty choice reads. */
  all: string;
  options: readonly FilterOption[];
  /** Where columns have no heads, which do the same. */
  isForPhones?: boolean;
};

type FilterSelectsProps = {
  filters: readonly Filter[];
  params: Record<string, string>;
  /** The names of those that leave something out now. */
  narrowing: readonly string[];
  onChange: () => void;
};

/** The filters in a line; on a phone behind a button that counts those in use. */
export function FilterSelects({ filters, params, narrowing, onChange }: FilterSelectsProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const inUse = filters.filter(({ name }) => narrowing.includes(name)).length;
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
        {filters.map((filter) => (
          <FilterSelect
            key={filter.name}
            {...filter}
            value={params[filter.name] ?? ''}
            isNarrowing={narrowing.includes(filter.name)}
            onChange={onChange}
          />
        ))}
      </div>
    </>
  );
}
