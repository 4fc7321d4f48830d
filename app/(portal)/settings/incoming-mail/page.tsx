import type { Metadata } from 'next';
import { Inbox } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { formatByteSize } from '@/lib/format/byte-size';
import { listIncomingMail } from '@/lib/mail/incoming/list-incoming-mail';
import { maxMailBytes, maxMailFiles } from '@/lib/mail/incoming/schemas';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { IncomingMailItem } from './_components/incoming-mail-item';

export const metadata: Metadata = { title: 'Incoming mail' };

async function IncomingMailPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const params = await searchParams;
  const isHeldOnly = oneParam(params.view) !== 'all';
  const cursor = oneParam(params.cursor);
  const { rows, nextCursor, heldCount } = await orPageError(
    listIncomingMail(ctx, { isHeldOnly, cursor }),
  );
  const hrefOf = (isHeld: boolean) => routes.incomingMail(isHeld ? {} : { view: 'all' });
  return (
    <>
      <PageHeader title="Incoming mail" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        {environment().incomingMail === null
          ? 'No answers are taken in by mail: people answer in the portal.'
          : `An answer of up to ${formatByteSize(maxMailBytes)} becomes a reply where its sender and its signed address fit, with up to ${maxMailFiles} files. The rest is held for you; its files stay in the mailbox.`}
      </PageHeader>
      <Tabs
        label="Incoming mail"
        tabs={[
          { href: hrefOf(true), name: `Held ${heldCount}`, isCurrent: isHeldOnly },
          { href: hrefOf(false), name: 'All', isCurrent: !isHeldOnly },
        ]}
      />
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState icon={Inbox} title={isHeldOnly ? 'Nothing is held' : 'No mail yet'}>
            {isHeldOnly
              ? 'Mail that fits no ticket by itself waits here until somebody has looked at it.'
              : 'Every answer that comes by mail is listed here.'}
          </EmptyState>
        ) : (
          <ul>
            {rows.map((mail) => (
              <IncomingMailItem key={mail.id} mail={mail} />
            ))}
          </ul>
        )}
        <Pager
          label="Pages of mail"
          firstHref={cursor === undefined ? undefined : hrefOf(isHeldOnly)}
          nextHref={
            nextCursor === null
              ? undefined
              : routes.incomingMail({ view: isHeldOnly ? undefined : 'all', cursor: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(IncomingMailPage);
