import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { supportEmail } from '@/lib/diagnosis/guide/support';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { listSites } from '@/lib/sites/list-sites';
import { getTicketSettings } from '@/lib/tickets/get-ticket-settings';
import { listTicketTeams } from '@/lib/tickets/list-ticket-teams';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantChooser } from '@/app/(portal)/settings/_components/tenant-chooser';
import { ContactDialog } from './_components/contact-dialog';
import { ContactTable } from './_components/contact-table';
import { SolvingForm } from './_components/solving-form';
import { TeamDefaultsForm } from './_components/team-defaults-form';

export const metadata: Metadata = { title: 'Ticket settings' };

const maxSites = 500;

async function TicketSettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'ticket-contact.read');
  const { choices, tenant } = await orPageError(formTenant(ctx, (await searchParams).tenant));
  const header = (
    <PageHeader title="Ticket settings" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
      A ticket goes to whoever can mend its cause. Where nobody is named, it goes to{' '}
      <span className="value">{supportEmail}</span>.
    </PageHeader>
  );
  const chooser = <TenantChooser choices={choices} tenantId={tenant?.id ?? null} />;
  if (tenant === null) {
    return (
      <>
        {header}
        {chooser}
      </>
    );
  }
  const canManage = can(ctx.actor, 'ticket-contact.manage');
  const [settings, sites, teams] = await orPageError(
    Promise.all([
      getTicketSettings(ctx, tenant.id),
      listSites(ctx, { tenantId: tenant.id, pageSize: maxSites }),
      listTicketTeams(ctx, { tenantId: tenant.id }),
    ]),
  );
  const choicesOfSites = sites.rows.map(({ id, name }) => ({ id, name }));
  return (
    <>
      {header}
      {chooser}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel
            title="Contacts"
            isFlush
            aside={
              canManage && (
                <ContactDialog tenantId={tenant.id} sites={choicesOfSites} contact={null} />
              )
            }
          >
            <ContactTable
              contacts={settings.contacts}
              tenantId={tenant.id}
              sites={choicesOfSites}
              canManage={canManage}
            />
          </Panel>
          <Panel title="Which team gets new tickets">
            {teams.length === 0 && Object.keys(settings.teams).length === 0 ? (
              <p className="text-base text-ink-2">
                No team has somebody who works for this tenant.{' '}
                <Link href={routes.teams()} className="text-accent underline underline-offset-2">
                  Teams
                </Link>
              </p>
            ) : (
              <TeamDefaultsForm
                key={tenant.id}
                settings={settings}
                teams={teams}
                canManage={canManage}
              />
            )}
          </Panel>
        </div>
        <Panel title="When a ticket is solved">
          <SolvingForm key={tenant.id} settings={settings} canManage={canManage} />
        </Panel>
      </div>
    </>
  );
}

export default portalPage(TicketSettingsPage);
