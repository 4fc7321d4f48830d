import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantChooser } from '@/app/(portal)/settings/_components/tenant-chooser';
import { ReplyEditor } from '../_components/reply-editor';

export const metadata: Metadata = { title: 'New canned reply' };

async function NewCannedReplyPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'canned-reply.manage');
  const { choices, tenant } = await formTenant(ctx, (await searchParams).tenant);
  return (
    <>
      <PageHeader
        title="New canned reply"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.cannedReplies({ tenant: tenant?.id }), name: 'Canned replies' },
        ]}
      />
      <TenantChooser choices={choices} tenantId={tenant?.id ?? null} />
      {tenant !== null && <ReplyEditor key={tenant.id} tenantId={tenant.id} reply={null} />}
    </>
  );
}

export default portalPage(NewCannedReplyPage);
