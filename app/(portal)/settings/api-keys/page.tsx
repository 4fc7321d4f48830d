import type { Metadata } from 'next';
import { KeyRound, Plus } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { listApiKeys } from '@/lib/api-keys/list-api-keys';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { ApiKeyTable } from './_components/api-key-table';

export const metadata: Metadata = { title: 'API keys' };

async function ApiKeysPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(listApiKeys(ctx, { tenantId, cursor }));
  const newKey = (
    <LinkButton href={routes.newApiKey()} variant="primary">
      <Plus aria-hidden className="size-3.5" />
      New API key
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={newKey}
      >
        For another gateway that reports the attempts it sees.{' '}
        <Link href={routes.apiGuide()} className="underline underline-offset-2">
          What can be reported
        </Link>
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState icon={KeyRound} title="No API keys yet" action={newKey}>
            With a key, a gateway other than Exolink sends its connection attempts here, and they
            are diagnosed like any other.
          </EmptyState>
        ) : (
          <ApiKeyTable
            keys={rows}
            isAcrossTenants={tenantId === undefined && ctx.actor.tenantIds.length !== 1}
          />
        )}
        <Pager
          label="Pages of API keys"
          firstHref={cursor === undefined ? undefined : routes.apiKeys()}
          nextHref={nextCursor === null ? undefined : routes.apiKeys({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(ApiKeysPage);
