import { X } from 'lucide-react';
import { FillSwatch } from '@/components/charts/textured-fill';
import { LinkButton } from '@/components/ui/link-button';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { overviewParams, type OverviewFilters } from '@/lib/overview/overview-filters';
import { routes } from '@/lib/routes';
import { failureFill } from './failure-fills';

type FilterNoteProps = { filters: OverviewFilters; ignored: readonly string[] };

/** Says what the page is narrowed to, and leads back. */
export function FilterNote({ filters, ignored }: FilterNoteProps) {
  return (
    <>
      {ignored.length > 0 && (
        <p role="status" className="mb-4 rounded-md bg-line-soft px-4 py-2 text-sm text-ink-2">
          This address holds a value that does not exist and was ignored: {ignored.join(', ')}.
        </p>
      )}
      {filters.error !== null && (
        <p className="mb-4 flex flex-wrap items-center gap-2.5 text-sm text-ink-2">
          <FillSwatch fill={failureFill(filters.error)} />
          Only {errorTypeNames[filters.error]}
          <LinkButton
            href={routes.overview(overviewParams({ ...filters, error: null }))}
            size="small"
            scroll={false}
          >
            <X aria-hidden className="size-3" />
            Show all error types
          </LinkButton>
        </p>
      )}
    </>
  );
}
