import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ExactTime } from '@/components/ui/exact-time';
import { PageHeader } from '@/components/ui/page-header';
import { getBulk } from '@/lib/bulk-fixes/get-bulk';
import { listBulkItems } from '@/lib/bulk-fixes/list-bulk-items';
import { bulkItemStates } from '@/lib/bulk-fixes/schemas';
import { bulkWords } from '@/lib/format/bulk-words';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { BulkItemsPanel } from '../_components/bulk-items-panel';
import { BulkProgress } from '../_components/bulk-progress';
import { ChangeBulkButton } from '../_components/change-bulk-button';
import { PasswordsPanel } from '../_components/passwords-panel';

export const metadata: Metadata = { title: 'Bulk fix' };

type PageProps = { params: Promise<{ bulkId: string }>; searchParams: SearchParams };

async function BulkPage({ params, searchParams }: PageProps) {
  const ctx = await requireContext();
  const { bulkId } = await params;
  const query = await searchParams;
  const cursor = oneParam(query.cursor);
  const state = bulkItemStates.find((one) => one === query.state);
  const bulk = await orPageError(getBulk(ctx, bulkId));
  const items = await orPageError(listBulkItems(ctx, { bulkId, state, cursor }));
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader
        title={bulkWords[bulk.kind].action}
        crumbs={[
          { href: routes.chargers(), name: 'Chargers' },
          { href: routes.bulkFixes(), name: 'Bulk fixes' },
        ]}
        actions={bulk.canChange && bulk.state !== 'done' && <ChangeBulkButton bulk={bulk} />}
      >
        {bulk.tenantName} · begun by {bulk.actorName}, <ExactTime at={bulk.createdAt} />
      </PageHeader>
      <div className="flex flex-col gap-4">
        <BulkProgress bulk={bulk} />
        {bulk.passwords !== null && <PasswordsPanel bulkId={bulk.id} {...bulk.passwords} />}
        <BulkItemsPanel bulk={bulk} items={items} state={state} isFirst={cursor === undefined} />
      </div>
    </>
  );
}

export default portalPage(BulkPage);
