import type { ReactNode } from 'react';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Link } from '@/components/ui/link';
import { OneClick } from '@/components/ui/one-click';
import { Panel } from '@/components/ui/panel';
import { ticketLinkWords } from '@/lib/format/ticket-link-words';
import { routes } from '@/lib/routes';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { detachTicketAction } from '../_problem/actions';
import { unlinkTicketsAction } from './actions';
import { LinkDialog } from './link-dialog';
import type { RelatedData } from './load-related';
import { MergeDialog } from './merge-dialog';
import { MergedTickets } from './merged-tickets';

type RelatedPanelProps = { ticket: TicketDetails; related: RelatedData };

/** What other tickets this one has to do with, and how to say so. For staff. */
export function RelatedPanel({ ticket, related }: RelatedPanelProps) {
  const { links, mergeChoices, mergePreview } = related;
  const problem = ticket.staff?.problem ?? null;
  const isAlone = problem === null && links.length === 0 && ticket.merged.length === 0;
  return (
    <Panel title="Related tickets">
      {isAlone && <p className="text-sm text-ink-3">None yet.</p>}
      <div className="flex flex-col gap-3 empty:hidden">
        {problem !== null && (
          <Related words="Part of problem ticket" number={problem.number} subject={problem.subject}>
            <OneClick
              action={detachTicketAction}
              fields={{ ticketId: ticket.id }}
              variant="quiet"
              label={`Detach from #${problem.number}`}
            >
              Detach
            </OneClick>
          </Related>
        )}
        {links.map(({ id, kind, side, other }) => (
          <Related
            key={id}
            words={capital(ticketLinkWords[kind][side])}
            number={other.number}
            subject={other.subject}
            aside={<TicketStatusBadge status={other.status} />}
          >
            <OneClick
              action={unlinkTicketsAction}
              fields={{ ticketId: ticket.id, linkId: id }}
              variant="quiet"
              label={`Remove the link to #${other.number}`}
            >
              Remove
            </OneClick>
          </Related>
        ))}
        <MergedTickets merged={ticket.merged} isCustomer={false} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkDialog ticketId={ticket.id} number={ticket.number} />
        <MergeDialog
          ticketId={ticket.id}
          number={ticket.number}
          choices={mergeChoices}
          preview={mergePreview}
        />
      </div>
    </Panel>
  );
}

type RelatedProps = {
  words: string;
  number: number;
  subject: string;
  aside?: ReactNode;
  children: ReactNode;
};

function Related({ words, number, subject, aside, children }: RelatedProps) {
  return (
    <div className="flex items-start gap-2 text-sm">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3">
          {words} {aside}
        </p>
        <Link
          href={routes.ticket(number)}
          className="break-words underline-offset-2 hover:underline"
        >
          #{number} {subject}
        </Link>
      </div>
      {children}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
