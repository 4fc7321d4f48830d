import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { ChargerFilters } from '@/lib/chargers/charger-filters';
import type { ChargerListItem } from '@/lib/chargers/list-chargers-page';
import { ChargerRow } from './charger-row';
import { SelectHead } from '@/app/(portal)/bulk-fixes/_components/select-head';
import { ChargerSortHead } from './charger-sort-head';

type ChargerTableProps = {
  chargers: readonly ChargerListItem[];
  filters: ChargerFilters;
  isAcrossTenants: boolean;
  /** Similar chargers come by likeness, and in no other order. */
  isSortable: boolean;
  /** The form that ticked rows belong to; null where none can be ticked. */
  selectionForm: string | null;
};

/** The chargers: one line each on a wide screen, two on a phone. */
export function ChargerTable(props: ChargerTableProps) {
  const { chargers, filters, isAcrossTenants, isSortable, selectionForm } = props;
  return (
    <DataTable label="Chargers">
      <thead>
        <tr>
          {selectionForm !== null && <SelectHead formId={selectionForm} />}
          {isSortable ? (
            <>
              <ChargerSortHead sort="identity" filters={filters}>
                Identity
              </ChargerSortHead>
              <HeadCell className="max-sm:hidden">State</HeadCell>
              <ChargerSortHead
                sort="state"
                filters={filters}
                className="max-sm:pr-4 max-sm:text-right"
              >
                Since
              </ChargerSortHead>
              <ChargerSortHead sort="seen" filters={filters} className="max-md:hidden">
                Last seen
              </ChargerSortHead>
            </>
          ) : (
            <>
              <HeadCell>Identity</HeadCell>
              <HeadCell className="max-sm:hidden">State</HeadCell>
              <HeadCell className="max-sm:pr-4 max-sm:text-right">Since</HeadCell>
              <HeadCell className="max-md:hidden">Last seen</HeadCell>
            </>
          )}
          <HeadCell className="max-md:hidden">Model</HeadCell>
          <HeadCell className="max-xl:hidden">Firmware</HeadCell>
          <HeadCell className="max-lg:hidden">Site</HeadCell>
          <HeadCell className="max-xl:hidden">CPMS</HeadCell>
          {isAcrossTenants && <HeadCell className="max-lg:hidden">Tenant</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {chargers.map((charger) => (
          <ChargerRow
            key={charger.id}
            charger={charger}
            isAcrossTenants={isAcrossTenants}
            selectionForm={selectionForm}
          />
        ))}
      </tbody>
    </DataTable>
  );
}
