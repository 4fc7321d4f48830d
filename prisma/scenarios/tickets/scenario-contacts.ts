import type { TicketChannel } from '@/lib/tickets/ticket-values';

type PlannedContact = {
  tenant: string;
  owner: TicketChannel;
  vendor?: string;
  /** Name of a site. */
  site?: string;
  name: string;
  email: string;
};

/** Whom tickets of the demo's tenants go to; where none fits, Exolink's own support. */
export const scenarioContacts: readonly PlannedContact[] = [
  contact('nordlicht', 'manufacturer', 'Alfen service', 'service@alfen.example', 'Alfen BV'),
  contact('nordlicht', 'manufacturer', 'ABB E-mobility', 'support@abb.example', 'ABB'),
  contact('nordlicht', 'cpms-admin', 'Nordlicht platform team', 'cpms@nordlicht.example'),
  contact('nordlicht', 'network-team', 'Nordlicht network', 'network@nordlicht.example'),
  contact('nordlicht', 'installer', 'Elektro Hansen', 'service@hansen.example'),
  {
    ...contact('nordlicht', 'installer', 'Ladebau Altona', 'notdienst@ladebau.example'),
    site: 'Hamburg Altona',
  },
  contact('rivo', 'manufacturer', 'Easee partner desk', 'partner@easee.example', 'Easee'),
  contact('rivo', 'network-team', 'Rivo IT', 'it@rivo.example'),
  contact('campus-west', 'installer', 'West Electrical', 'jobs@westelectrical.example'),
];

function contact(
  tenant: string,
  owner: TicketChannel,
  name: string,
  email: string,
  vendor?: string,
): PlannedContact {
  return { tenant, owner, name, email, ...(vendor === undefined ? {} : { vendor }) };
}
