'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useRef, useTransition, type SubmitEvent } from 'react';
import { SearchField } from '@/components/search-field';
import { LinkButton } from '@/components/ui/link-button';
import { FilterSelects, type Filter } from './filter-selects';

type FilterFormProps = {
  /** The list's address with these parameters. */
  href: (params?: Record<string, string | undefined>) => string;
  /** The parameters as they stand in the address. */
  params: Record<string, string>;
  search: { label: string; placeholder: string };
  filters: readonly Filter[];
  /** Parameters that go along without a field of their own. */
  carried: readonly string[];
  /** Parameters that leave nothing out, and so stay when the filters are cleared. */
  lasting: readonly string[];
};

/** Search and filters of a list. A plain form, so that it also works before scripts have loaded. */
export function FilterForm({ href, params, search, filters, carried, lasting }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const narrowing = Object.keys(params).filter((name) => !lasting.includes(name));

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query[name] = value.trim();
    }
    startTransition(() => {
      router.push(href(query), { scroll: false });
    });
  };

  return (
    <form
      ref={form}
      role="search"
      action={href()}
      onSubmit={submit}
      aria-busy={isPending}
      className={clsx(
        'flex flex-wrap gap-2 border-b border-line p-3 transition-opacity sm:px-5',
        isPending && 'opacity-60',
      )}
    >
      <SearchField {...search} value={params.q ?? ''} />
      {carried.map(
        (name) =>
          params[name] !== undefined && (
            <input key={name} type="hidden" name={name} value={params[name]} />
          ),
      )}
      <FilterSelects
        filters={filters}
        params={params}
        narrowing={narrowing}
        onChange={() => form.current?.requestSubmit()}
      />
      {narrowing.length > 0 && (
        <LinkButton
          href={href(Object.fromEntries(lasting.map((name) => [name, params[name]])))}
          variant="quiet"
          scroll={false}
        >
          Clear
        </LinkButton>
      )}
    </form>
  );
}
