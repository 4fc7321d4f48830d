import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { listCannedReplies } from '@/lib/canned-replies/list-canned-replies';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantChooser } from '@/app/(portal)/settings/_components/tenant-chooser';
import { RemovedReplies } from './_components/removed-replies';
import { ReplyTable } from './_components/reply-table';

export const metadata: Metadata = { title: 'Canned replies' };

async function CannedRepliesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'canned-reply.read');
  const { choices, tenant } = await orPageError(formTenant(ctx, (await searchParams).tenant));
  const canManage = can(ctx.actor, 'canned-reply.manage');
  const replies = tenant === null ? null : await orPageError(listCannedReplies(ctx, tenant.id));
  const removed = replies?.filter(({ isRemoved }) => isRemoved) ?? [];
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
      {replies !== null && tenant !== null && (
        <div className="flex flex-col gap-4">
          <Panel isFlush>
            <ReplyTable
              replies={replies.filter(({ isRemoved }) => !isRemoved)}
              tenantId={tenant.id}
              canManage={canManage}
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
