import type { Metadata } from 'next';
import { ArrowLeftRight } from 'lucide-react';
import { LiveRefresh } from '@/components/live/live-refresh';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { listMoves } from '@/lib/charger-moves/list-moves';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { MoveList } from './_components/move-list';

export const metadata: Metadata = { title: 'Moves between tenants' };

async function ChargerMovesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = await viewedTenantId(ctx);
  const { rows, nextCursor } = await orPageError(listMoves(ctx, { tenantId, cursor }));
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader
        title="Moves between tenants"
        crumbs={[{ href: routes.chargers(), name: 'Chargers' }]}
      >
        A charger that knocks at the wrong tenant goes to the other one when both agree.
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState
            icon={ArrowLeftRight}
            title="No requests"
            action={
              <>
                <LinkButton href={routes.chargers()}>Choose a charger to offer</LinkButton>
                <LinkButton href={routes.unknownIdentities()} variant="primary">
                  See what knocks here
                </LinkButton>
              </>
            }
          >
            Ask for a charger that knocks here, on the list of unknown identities. Or offer one of
            yours: open it, and choose Edit.
          </EmptyState>
        ) : (
          <MoveList moves={rows} />
        )}
        <Pager
          label="Pages of requests"
          firstHref={cursor === undefined ? undefined : routes.chargerMoves()}
          nextHref={nextCursor === null ? undefined : routes.chargerMoves({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(ChargerMovesPage);
