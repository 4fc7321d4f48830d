import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { HeadCell } from '@/components/ui/data-table';
import {
  chargerFilterParams,
  type ChargerFilters,
  type ChargerSort,
} from '@/lib/chargers/charger-filters';
import { routes } from '@/lib/routes';

type SortHeadProps = {
  sort: ChargerSort;
  filters: ChargerFilters;
  className?: string;
  children: string;
};

/** A column head that sorts by its column; again, the other way round. */
export function SortHead({ sort, filters, className, children }: SortHeadProps) {
  const order = filters.order ?? { sort: 'identity', isDescending: false };
  const isCurrent = order.sort === sort;
  // The latest first is what one looks for in a time.
  const willDescend = isCurrent ? !order.isDescending : sort !== 'identity';
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  return (
    <HeadCell
      className={className}
      aria-sort={isCurrent ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        href={routes.chargers(
          chargerFilterParams({ ...filters, order: { sort, isDescending: willDescend } }),
        )}
        scroll={false}
        className="inline-flex touch-target items-center gap-1 hover:text-ink"
      >
        {children}
        {isCurrent && <Arrow aria-hidden className="size-3" />}
      </Link>
    </HeadCell>
  );
}
