import type { Metadata } from 'next';
import { Mail } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/lib/access/policy';
import { listOutbox, outboxViews, type OutboxView } from '@/lib/mail/list-outbox';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { OutboxTable } from './_components/outbox-table';
import { ServerPanel } from './_components/server-panel';

export const metadata: Metadata = { title: 'Mail' };

async function MailPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const params = await searchParams;
  const asked = oneParam(params.view);
  const view = outboxViews.find((one) => one === asked) ?? 'all';
  const cursor = oneParam(params.cursor);
  const { rows, nextCursor, counts } = await orPageError(listOutbox(ctx, { view, cursor }));
  const { mail } = environment();
  const names: Record<OutboxView, string> = {
    all: 'All',
    waiting: `Waiting ${counts.waiting}`,
    failed: `Given up ${counts.failed}`,
  };
  const hrefOf = (one: OutboxView) => routes.mail(one === 'all' ? {} : { view: one });
  return (
    <>
      <PageHeader title="Mail" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        Replies, alerts and links that go out by mail. Messages are listed for 30 days.
      </PageHeader>
      <div className="flex flex-col gap-5">
        <ServerPanel
          mail={
            mail === null
              ? null
              : { server: mail.server, from: `${mail.from.name} <${mail.from.address}>`.trim() }
          }
          isOperator={can(ctx.actor, 'mail.test')}
          address={ctx.actor.email}
        />
        <div>
          <Tabs
            label="Messages"
            tabs={(['all', 'waiting', 'failed'] as const).map((one) => ({
              href: hrefOf(one),
              name: names[one],
              isCurrent: one === view,
            }))}
          />
          <Panel isFlush>
            {rows.length === 0 ? (
              <EmptyState icon={Mail} title={emptyTitles[view]}>
                {view === 'all' && 'What is sent by mail is listed here, with how it went.'}
              </EmptyState>
            ) : (
              <OutboxTable rows={rows} />
            )}
            <Pager
              label="Pages of messages"
              firstHref={cursor === undefined ? undefined : hrefOf(view)}
              nextHref={nextCursor === null ? undefined : routes.mail({ view, cursor: nextCursor })}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

const emptyTitles: Record<OutboxView, string> = {
  all: 'No messages yet',
  waiting: 'Nothing waits',
  failed: 'Nothing was given up',
};

export default portalPage(MailPage);
