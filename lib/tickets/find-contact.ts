import type { Transaction } from '@/lib/db/database';
import type { Owner } from '@/lib/diagnosis/error-types';
import { supportEmail } from '@/lib/diagnosis/guide/support';
import type { TicketChannel } from './ticket-values';

export type Contact = { channel: TicketChannel; name: string; email: string };

type Subject = {
  tenantId: string;
  /** Who can mend the cause; null where nobody can be named. */
  owner: Owner | null;
  vendor: string | null;
  siteId: string | null;
};

/** Whom the tenant turns to: the contact of the site, else of the manufacturer, else of all. */
export async function findContact(tx: Transaction, subject: Subject): Promise<Contact> {
  const { tenantId, owner, vendor, siteId } = subject;
  const channel = owner ?? 'exolink';
  const rows = await tx.ticketContact.findMany({
    where: { tenantId, owner: channel },
    select: { name: true, email: true, vendor: true, siteId: true },
  });
  const folded = vendor?.toLowerCase() ?? null;
  const fitting = rows
    .filter((row) => row.siteId === null || row.siteId === siteId)
    .filter((row) => row.vendor === null || row.vendor.toLowerCase() === folded)
    .sort((a, b) => weight(b) - weight(a));
  const [best] = fitting;
  return best === undefined
    ? { channel, name: 'Exolink support', email: supportEmail }
    : { channel, name: best.name, email: best.email };
}

function weight(contact: { vendor: string | null; siteId: string | null }): number {
  return (contact.siteId === null ? 0 : 2) + (contact.vendor === null ? 0 : 1);
}
