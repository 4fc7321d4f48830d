import { Contact } from 'lucide-react';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ticketChannelNames } from '@/lib/format/ticket-words';
import type { ContactRow } from '@/lib/tickets/get-ticket-settings';
import { ContactDialog } from './contact-dialog';

type ContactTableProps = {
  contacts: readonly ContactRow[];
  tenantId: string;
  sites: readonly { id: string; name: string }[];
  canManage: boolean;
};

export function ContactTable({ contacts, tenantId, sites, canManage }: ContactTableProps) {
  if (contacts.length === 0) {
    return (
      <EmptyState icon={Contact} title="Nobody is named yet">
        Name who mends what: the manufacturer, the installer, the network team. Their tickets then
        go to them.
      </EmptyState>
    );
  }
  return (
    <DataTable label="Contacts">
      <thead>
        <tr>
          <HeadCell>For</HeadCell>
          <HeadCell>Contact</HeadCell>
          <HeadCell className="max-sm:hidden">E-mail</HeadCell>
          {canManage && (
            <HeadCell>
              <span className="sr-only">Actions</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <Row key={contact.id}>
            <Cell className="whitespace-normal">
              {ticketChannelNames[contact.owner]}
              <span className="text-ink-3">
                {[contact.vendor, contact.site?.name].filter(Boolean).map((part) => ` · ${part}`)}
              </span>
            </Cell>
            <Cell className="font-medium whitespace-normal">
              {contact.name}
              <span className="block value text-xs font-normal text-ink-2 sm:hidden">
                {contact.email}
              </span>
            </Cell>
            <Cell className="value text-ink-2 max-sm:hidden">{contact.email}</Cell>
            {canManage && (
              <Cell className="text-right">
                <ContactDialog tenantId={tenantId} sites={sites} contact={contact} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
