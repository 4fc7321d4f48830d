import { SortHead } from '@/components/ui/sort-head';
import {
  chargerFilterParams,
  type ChargerFilters,
  type ChargerSort,
} from '@/lib/chargers/charger-filters';
import { routes } from '@/lib/routes';

type ChargerSortHeadProps = {
  sort: ChargerSort;
  filters: ChargerFilters;
  className?: string;
  children: string;
};

/** A column head that sorts by its column; again, the other way round. */
export function ChargerSortHead({ sort, filters, className, children }: ChargerSortHeadProps) {
  const order = filters.order ?? { sort: 'identity', isDescending: false };
  const isCurrent = order.sort === sort;
  // The latest first is what one looks for in a time.
  const isDescending = isCurrent ? !order.isDescending : sort !== 'identity';
  return (
    <SortHead
      href={routes.chargers(chargerFilterParams({ ...filters, order: { sort, isDescending } }))}
      sorted={isCurrent ? (order.isDescending ? 'descending' : 'ascending') : undefined}
      className={className}
    >
      {children}
    </SortHead>
  );
}
