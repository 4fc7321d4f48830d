import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { routes } from '@/lib/routes';
import { draftTicket } from '@/lib/tickets/draft-ticket';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { EvidencePanel } from '../_evidence/evidence-panel';
import { ChooseSource } from './_components/choose-source';
import { DuplicateNotice } from './_components/duplicate-notice';
import { LogTicketForm } from './_components/log-ticket-form';
import { OpenTicketForm } from './_components/open-ticket-form';
import { readSource } from './read-source';

export const metadata: Metadata = { title: 'Open a ticket' };

async function NewTicketPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'ticket.open');
  const params = await searchParams;
  const source = readSource(params);
  const header = (
    <PageHeader title="Open a ticket" crumbs={[{ href: routes.tickets(), name: 'Tickets' }]}>
      What is known is filled in. Add what only you know, if you can.
    </PageHeader>
  );
  if (source === null && params.from === 'log') {
    const isCustomer = ctx.actor.role === 'customer';
    const [ownTenant = null] = isCustomer ? ctx.actor.tenantIds : [];
    const { choices, tenant } = isCustomer
      ? { choices: [], tenant: null }
      : await formTenant(ctx, params.tenant);
    return (
      <>
        {header}
        <LogTicketForm choices={choices} tenantId={tenant?.id ?? ownTenant} isStaff={!isCustomer} />
      </>
    );
  }
  if (source === null) {
    return (
      <>
        {header}
        <ChooseSource isStaff={ctx.actor.role !== 'customer'} />
      </>
    );
  }
  const services = { gatewayUrl: environment().gatewayUrl };
  const draft = await orPageError(draftTicket(ctx, source, services));
  return (
    <>
      {header}
      <DuplicateNotice duplicates={draft.duplicates} isCustomer={ctx.actor.role === 'customer'} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="min-w-0 lg:order-2">
          <OpenTicketForm
            source={source}
            subject={draft.subject}
            questions={draft.questions}
            contact={draft.contact}
            requesters={draft.requesters}
            isStaff={ctx.actor.role !== 'customer'}
          />
        </div>
        <EvidencePanel title="What goes along" bundle={draft.bundle} />
      </div>
    </>
  );
}

export default portalPage(NewTicketPage);
