import { Cell, Row } from '@/components/ui/data-table';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import type { ChargerListItem } from '@/lib/chargers/list-chargers-page';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import { SelectCell } from '@/app/(portal)/bulk-fixes/_components/select-cell';

type ChargerRowProps = {
  charger: ChargerListItem;
  isAcrossTenants: boolean;
  selectionForm: string | null;
};

const clipped = 'max-w-44 truncate text-ink-2';

export function ChargerRow({ charger, isAcrossTenants, selectionForm }: ChargerRowProps) {
  const { model, vendor, firmware, site, cpms, tenant } = charger;
  return (
    <Row className="relative">
      {selectionForm !== null && (
        <SelectCell formId={selectionForm} id={charger.id} name={charger.identity} />
      )}
      <Cell className="max-w-0 max-sm:w-full max-sm:py-2 sm:max-w-72">
        {/* The link covers its row, so that a finger or a pointer may land anywhere. */}
        <Link
          href={routes.charger(charger.id)}
          title={charger.identity}
          className="block truncate value font-medium text-ink after:absolute after:inset-0 focus-visible:outline-offset-4"
        >
          {charger.identity}
        </Link>
        <span className="mt-0.5 block truncate text-xs text-ink-3 sm:hidden">
          {phoneLine(charger)}
        </span>
      </Cell>
      <Cell className="max-sm:hidden">
        <ChargerState charger={charger} />
      </Cell>
      <Cell className="text-ink-2 max-sm:py-2 max-sm:pr-4 max-sm:text-right">
        <span className="mb-1 flex justify-end sm:hidden">
          <StateBadge state={charger.state} />
        </span>
        <RelativeTime at={charger.stateSince} className="max-sm:text-xs" />
      </Cell>
      <Cell className="text-ink-2 max-md:hidden">
        {charger.lastSeenAt === null ? 'never' : <RelativeTime at={charger.lastSeenAt} />}
      </Cell>
      <Cell className={`${clipped} max-md:hidden`}>
        {[vendor, model].filter((part) => part !== null).join(' ')}
      </Cell>
      <Cell className="max-w-28 truncate text-ink-2 tabular-nums max-xl:hidden">{firmware}</Cell>
      <Cell className={`${clipped} max-lg:hidden`}>{site?.name}</Cell>
      <Cell className={`${clipped} max-xl:hidden`}>{cpms?.name}</Cell>
      {isAcrossTenants && <Cell className={`${clipped} max-lg:hidden`}>{tenant.name}</Cell>}
    </Row>
  );
}

function ChargerState({ charger }: { charger: ChargerListItem }) {
  return (
    <span className="flex items-center gap-1.5">
      <StateBadge state={charger.state} />
      {charger.errorType !== null && <ErrorTypeBadge errorType={charger.errorType} />}
    </span>
  );
}

/** The second line on a phone: what is wrong, else what and where it is. */
function phoneLine({ errorType, model, site }: ChargerListItem): string {
  const parts = [errorType === null ? null : errorTypeNames[errorType], site?.name, model];
  return (
    parts.filter((part) => part !== null && part !== undefined).join(' · ') || 'No details yet'
  );
}
