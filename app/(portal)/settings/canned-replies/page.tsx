import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { listCannedReplies } from '@/lib/canned-replies/list-canned-replies';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantChooser } from '@/app/(portal)/settings/_components/tenant-chooser';
import { RemovedReplies } from './_components/removed-replies';
import { ReplyTable } from './_components/reply-table';

export const metadata: Metadata = { title: 'Canned replies' };

async function CannedRepliesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'canned-reply.read');
  const query = await searchParams;
  const { choices, tenant } = await orPageError(formTenant(ctx, query.tenant));
  const canManage = can(ctx.actor, 'canned-reply.manage');
  const cursor = oneParam(query.cursor);
  const page =
    tenant === null
      ? null
      : await orPageError(listCannedReplies(ctx, { tenantId: tenant.id, cursor }));
  const removed = page?.rows.filter(({ isRemoved }) => isRemoved) ?? [];
  return (
    <>
      <PageHeader
        title="Canned replies"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={
          canManage &&
          tenant !== null && (
            <LinkButton href={routes.newCannedReply({ tenant: tenant.id })} variant="primary">
              New canned reply
            </LinkButton>
          )
        }
      >
        Answers to begin from, put into a reply with the values of its charger. Those that are built
        in say what the guide says.
      </PageHeader>
      <TenantChooser choices={choices} tenantId={tenant?.id ?? null} />
      {page !== null && tenant !== null && (
        <div className="flex flex-col gap-4">
          <Panel isFlush>
            <ReplyTable
              replies={page.rows.filter(({ isRemoved }) => !isRemoved)}
              tenantId={tenant.id}
              canManage={canManage}
            />
            <Pager
              label="Pages of canned replies"
              firstHref={
                cursor === undefined ? undefined : routes.cannedReplies({ tenant: tenant.id })
              }
              nextHref={
                page.nextCursor === null
                  ? undefined
                  : routes.cannedReplies({ tenant: tenant.id, cursor: page.nextCursor })
              }
            />
          </Panel>
          {canManage && removed.length > 0 && (
            <RemovedReplies replies={removed} tenantId={tenant.id} />
          )}
        </div>
      )}
    </>
  );
}

export default portalPage(CannedRepliesPage);
