import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { customerStatusNames } from '@/lib/format/ticket-words';
import { routes } from '@/lib/routes';
import type { Person } from '@/lib/tickets/get-ticket';
import type { TicketPageData } from '../load-ticket-page';
import { PropertyForms } from './property-forms';
import { WatchButton } from './watch-button';

/** Status, owner, priority and the rest; for customers what they need of it. */
export function PropertiesPanel({ ticket, assignees, teams, userId }: TicketPageData) {
  const { staff } = ticket;
  if (staff === null || assignees === null) {
    return (
      <Panel title="Your ticket">
        <dl className="flex flex-col gap-2 text-sm">
          <Fact name="Number">#{ticket.number}</Fact>
          <Fact name="State">{customerStatusNames[ticket.status]}</Fact>
          <Fact name="Since">
            <RelativeTime at={ticket.statusSince} />
          </Fact>
          <Fact name="With">{ticket.contactName}</Fact>
        </dl>
      </Panel>
    );
  }
  return (
    <Panel title="Properties">
      <PropertyForms
        ticketId={ticket.id}
        status={ticket.status}
        priority={staff.priority}
        tags={staff.tags}
        assigneeId={ticket.assignee?.id ?? null}
        assignees={withOwner(assignees, ticket.assignee, 'account closed')}
        teamId={staff.team?.id ?? null}
        teams={withOwner(teams, staff.team, 'nobody of it may read this ticket')}
        userId={userId}
      />
      <dl className="mt-4 flex flex-col gap-2 border-t border-line-soft pt-3 text-sm">
        <Fact name="Customer">{ticket.requester?.name ?? 'none'}</Fact>
        <Fact name="Contact">
          <a href={`mailto:${ticket.contactEmail}`} className="underline underline-offset-2">
            {ticket.contactEmail}
          </a>
        </Fact>
        <Fact name="Tenant">{ticket.tenant.name}</Fact>
        <Fact name="Watching">
          {staff.watchers.length === 0
            ? 'nobody'
            : staff.watchers.map(({ name }) => name).join(', ')}
        </Fact>
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <WatchButton ticketId={ticket.id} isWatching={staff.isWatching} />
        {ticket.sharedProblemId !== null && (
          <LinkButton size="small" href={routes.sharedProblem(ticket.sharedProblemId)}>
            Shared problem
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}

/** Whose it is stays to be read where tickets cannot be given to them any more. */
function withOwner(choices: readonly Person[], owner: Person | null, why: string): Person[] {
  if (owner === null || choices.some(({ id }) => id === owner.id)) return [...choices];
  return [...choices, { id: owner.id, name: `${owner.name} (${why})` }];
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-3">
      <dt className="w-20 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
