'use client';

import clsx from 'clsx';
import { Select } from '@/components/ui/select';
import { useFollowing } from '@/components/use-following';

export type FilterOption = { id: string; name: string };

type FilterSelectProps = {
  name: string;
  label: string;
  /** What the empty choice reads. */
  all: string;
  options: readonly FilterOption[];
  value: string;
  /** Does it leave something out now? */
  isNarrowing: boolean;
  isForPhones?: boolean;
  onChange: () => void;
};

/** One filter of a list. It stands out while it narrows. */
export function FilterSelect(props: FilterSelectProps) {
  const { name, label, all, options, value, isNarrowing, isForPhones, onChange } = props;
  const [chosen, setChosen] = useFollowing(value);
  // A choice that is no longer offered must still show, or it would narrow unseen.
  const isListed = value === '' || options.some((option) => option.id === value);
  return (
    <label
      className={clsx(
        'min-w-0 flex-1 basis-[calc(50%-0.25rem)] sm:flex-none sm:basis-auto',
        isForPhones === true && 'md:hidden',
      )}
    >
      <span className="sr-only">{label}</span>
      <Select
        name={name}
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
          onChange();
        }}
        className={clsx(
          'sm:w-auto sm:max-w-44 [&>select]:text-ellipsis sm:[&>select]:field-sizing-content sm:[&>select]:w-auto',
          isNarrowing && '[&>select]:border-accent [&>select]:bg-accent-soft',
        )}
      >
        <option value="">{all}</option>
        {!isListed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </label>
  );
}
