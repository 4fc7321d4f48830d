import { ticketChannelName } from '@/lib/format/ticket-words';

type GoesToProps = { contact: { channel: string; name: string; email: string } };

/** Whom the ticket goes to, before it is opened. */
export function GoesTo({ contact }: GoesToProps) {
  return (
    <p className="text-sm text-ink-2">
      Goes to: <span className="font-medium text-ink">{contact.name}</span>
      {contact.channel !== 'exolink' &&
        ` for the ${ticketChannelName(contact.channel).toLowerCase()}`}
      , <span className="value">{contact.email}</span>
    </p>
  );
}
