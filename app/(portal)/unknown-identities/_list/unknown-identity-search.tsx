import Form from 'next/form';
import { SearchField } from '@/components/search-field';
import { routes } from '@/lib/routes';
import type { UnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';

export function UnknownIdentitySearch({ filters }: { filters: UnknownIdentityFilters }) {
  return (
    <Form
      action={routes.unknownIdentities()}
      scroll={false}
      role="search"
      className="border-b border-line p-3 sm:max-w-none sm:px-5"
    >
      <div className="flex sm:max-w-md">
        {filters.view !== 'open' && <input type="hidden" name="view" value={filters.view} />}
        <SearchField label="Search identity" placeholder="Identity" value={filters.q ?? ''} />
      </div>
    </Form>
  );
}
