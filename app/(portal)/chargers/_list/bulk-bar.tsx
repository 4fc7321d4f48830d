import { SelectionBar } from '@/app/(portal)/bulk-fixes/_components/selection-bar';
import type { ChargerList } from '@/lib/chargers/list-chargers';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';

export const bulkFormId = 'fix-many';

type BulkBarProps = { list: ChargerList; params: Record<string, string>; tenantId: string };

/** Fixing many at once: those that were ticked, or all that match the filter. */
export function BulkBar({ list: { count, match }, params, tenantId }: BulkBarProps) {
  const number = `${formatCount(count.value)}${count.isCapped ? '+' : ''}`;
  const href = routes.newBulkFix({ ...params, tenant: tenantId, of: 'filter' });
  return (
    <SelectionBar
      formId={bulkFormId}
      action={routes.newBulkFix()}
      tenantId={tenantId}
      of="chargers"
      verb="Fix"
      // What is only similar has to be ticked one by one.
      all={match === 'exact' ? { href, label: `Fix all ${number} that match` } : null}
    />
  );
}
