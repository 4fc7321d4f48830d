import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { getSite } from '@/lib/sites/get-site';
import { DeletePanel } from '@/app/(portal)/settings/_components/delete-panel';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { SiteForm } from '../_components/site-form';
import { deleteSiteAction } from '../actions';

export const metadata: Metadata = { title: 'Site' };

type PageProps = { params: Promise<{ siteId: string }> };

async function SitePage({ params }: PageProps) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'site.manage');
  const site = await orPageError(getSite(ctx, (await params).siteId));
  const chargers = countOf(site.chargerCount, 'charger');
  return (
    <>
      <PageHeader
        title={site.name}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.sites(), name: 'Sites' },
        ]}
        actions={<LinkButton href={routes.chargers({ site: site.id })}>Show chargers</LinkButton>}
      >
        {site.tenant.name} · {chargers}
      </PageHeader>
      <div className="flex max-w-2xl flex-col gap-4">
        <Panel>
          <SiteForm site={site} />
        </Panel>
        <DeletePanel
          what="site"
          name={site.name}
          fields={{ id: site.id }}
          obstacle={
            site.chargerCount === 0
              ? null
              : `Possible once no charger stands here any more. Now it has ${chargers}.`
          }
          action={deleteSiteAction}
        />
      </div>
    </>
  );
}

export default portalPage(SitePage);
