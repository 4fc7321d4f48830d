import type { Metadata } from 'next';
import { Server, Plus } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listCpmses } from '@/lib/cpms/list-cpmses';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { CpmsTable } from './_components/cpms-table';

export const metadata: Metadata = { title: 'CPMSs' };

async function CpmsesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(listCpmses(ctx, { tenantId, cursor }));
  const canManage = can(ctx.actor, 'cpms.manage');
  const newCpms = canManage && (
    <LinkButton href={routes.newCpms()} variant="primary">
      <Plus aria-hidden className="size-3.5" />
      New CPMS
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="CPMSs"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={newCpms}
      >
        The systems that manage chargers. The gateway stands in front of them.
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState icon={Server} title="No CPMS yet" action={newCpms}>
            A CPMS holds the limits for its chargers and tells the diagnosis whose answers it reads.
            Chargers without one are answered by the gateway itself.
          </EmptyState>
        ) : (
          <CpmsTable
            cpmses={rows}
            isAcrossTenants={tenantId === undefined && ctx.actor.tenantIds.length !== 1}
            canManage={canManage}
          />
        )}
        <Pager
          label="Pages of CPMSs"
          firstHref={cursor === undefined ? undefined : routes.cpmses()}
          nextHref={nextCursor === null ? undefined : routes.cpmses({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(CpmsesPage);
