import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { getCannedReply } from '@/lib/canned-replies/get-canned-reply';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { DeletePanel } from '@/app/(portal)/settings/_components/delete-panel';
import { BuiltInPanel } from '../_components/built-in-panel';
import { ReplyEditor } from '../_components/reply-editor';
import { deleteCannedReplyAction } from '../actions';

export const metadata: Metadata = { title: 'Canned reply' };

type PageProps = { params: Promise<{ replyId: string }>; searchParams: SearchParams };

async function CannedReplyPage({ params, searchParams }: PageProps) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'canned-reply.manage');
  const { replyId } = await params;
  const tenantId = oneParam((await searchParams).tenant) ?? '';
  const reply = await orPageError(getCannedReply(ctx, { tenantId, replyId }));
  const fields = { tenantId: reply.tenant.id, replyId: reply.id };
  return (
    <>
      <PageHeader
        title={reply.title}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.cannedReplies({ tenant: reply.tenant.id }), name: 'Canned replies' },
        ]}
      >
        {reply.tenant.name}
      </PageHeader>
      <div className="flex flex-col gap-4">
        <ReplyEditor tenantId={reply.tenant.id} reply={reply} />
        {reply.origin === 'own' ? (
          <DeletePanel
            what="canned reply"
            name={reply.title}
            fields={fields}
            obstacle={null}
            action={deleteCannedReplyAction}
          />
        ) : (
          <BuiltInPanel fields={fields} origin={reply.origin} isRemoved={reply.isRemoved} />
        )}
      </div>
    </>
  );
}

export default portalPage(CannedReplyPage);
