'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useRef, useTransition, type SubmitEvent } from 'react';
import { SearchField } from '@/components/search-field';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import { FilterSelects, type FilterChoices } from './filter-selects';

type FilterFormProps = {
  /** The filters as they stand in the address. */
  params: Record<string, string>;
  choices: FilterChoices;
};

/** Search and filters. A plain form, so that it also works before scripts have loaded. */
export function FilterForm({ params, choices }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const { order, ...narrowing } = params;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query[name] = value.trim();
    }
    startTransition(() => {
      router.push(routes.chargers(query), { scroll: false });
    });
  };

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
      <SearchField
        label="Search identity, serial or model"
        placeholder="Identity, serial or model"
        value={params.q ?? ''}
      />
      {order !== undefined && <input type="hidden" name="order" value={order} />}
      <FilterSelects
        params={params}
        choices={choices}
        onChange={() => form.current?.requestSubmit()}
      />
      {Object.keys(narrowing).length > 0 && (
        <LinkButton href={routes.chargers({ order })} variant="quiet" scroll={false}>
          Clear
        </LinkButton>
      )}
    </form>
  );
}
