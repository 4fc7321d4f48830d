import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { LiveRefresh } from '@/components/live/live-refresh';
import { Panel } from '@/components/ui/panel';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError, refusalOf } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { getTicket, parseTicketNumber } from '@/lib/tickets/get-ticket';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { Shortcuts } from '../_keys/shortcuts';
import { EvidencePanel } from '../_evidence/evidence-panel';
import { ChargerNow } from './_components/charger-now';
import { ClocksPanel } from './_components/clocks-panel';
import { Composer } from './_components/composer';
import { PropertiesPanel } from './_components/properties-panel';
import { RatingPanel } from './_components/rating-panel';
import { SolvedBanner } from './_components/solved-banner';
import { TicketHeading } from './_components/ticket-heading';
import { TicketStory } from './_components/ticket-story';
import { WithFixes } from './_components/with-fixes';
import { PresentStaff } from './_presence/present-staff';
import { OfferedProblem } from './_problem/offered-problem';
import { ProblemLists } from './_problem/problem-lists';
import { ProblemPanel } from './_problem/problem-panel';
import { GoesOnHere } from './_related/goes-on-here';
import { MergedTickets } from './_related/merged-tickets';
import { RelatedPanel } from './_related/related-panel';
import { loadTicketPage } from './load-ticket-page';

type PageProps = { params: Promise<{ number: string }>; searchParams: SearchParams };

const findTicket = cache(async (number: string) =>
  getTicket(await requireContext(), parseTicketNumber(number)),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  try {
    const ticket = await findTicket((await params).number);
    return { title: `#${ticket.number} ${ticket.subject}` };
  } catch (error) {
    // The page itself says so.
    if (refusalOf(error) !== null) return { title: 'Not found' };
    throw error;
  }
}

async function TicketPage({ params, searchParams }: PageProps) {
  const ticket = await orPageError(findTicket((await params).number));
  const { mergedInto, number } = ticket;
  if (mergedInto !== null) redirect(routes.ticket(mergedInto, { from: String(number) }));
  const asked = await searchParams;
  const page = await orPageError(
    loadTicketPage(await requireContext(), ticket, {
      ...{ cursor: oneParam(asked.before), merge: oneParam(asked.merge) },
      ...{ attached: oneParam(asked.attached), offered: oneParam(asked.offered) },
      chargers: oneParam(asked.chargers),
    }),
  );
  const { isCustomer, nextCursor, related } = page;
  const content = (
    <WithFixes charger={page.charger}>
      <Shortcuts />
      <TicketHeading ticket={ticket} isCustomer={isCustomer} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          <GoesOnHere merged={ticket.merged} from={oneParam(asked.from)} />
          <SolvedBanner ticket={ticket} isCustomer={isCustomer} />
          {isCustomer && <RatingPanel {...page} />}
          {related !== null && <OfferedProblem ticketId={ticket.id} offer={related.offer} />}
          {related?.problem != null && <ProblemPanel ticket={ticket} problem={related.problem} />}
          <ChargerNow {...page} />
          {nextCursor !== null && (
            <div>
              <LinkButton href={routes.ticket(number, { before: nextCursor })} size="small">
                Earlier messages
              </LinkButton>
            </div>
          )}
          <TicketStory events={page.events} userId={page.userId} isCustomer={isCustomer} />
          <Composer
            ticketId={ticket.id}
            number={ticket.number}
            status={ticket.status}
            isStaff={!isCustomer}
            requester={ticket.requester?.name ?? null}
            lastReply={ticket.lastReply}
            userId={page.userId}
            people={page.mentionable}
          />
        </div>
        <aside aria-label="About this ticket" className="flex min-w-0 flex-col gap-4">
          {ticket.staff !== null && ticket.staff.clocks !== null && (
            <ClocksPanel
              clocks={ticket.staff.clocks}
              isOver={ticket.status === 'solved' || ticket.status === 'closed'}
            />
          )}
          <PropertiesPanel {...page} />
          {related !== null && <RelatedPanel ticket={ticket} related={related} />}
          {isCustomer && ticket.merged.length > 0 && (
            <Panel title="Other tickets">
              <MergedTickets merged={ticket.merged} isCustomer />
            </Panel>
          )}
          {!isCustomer && <RatingPanel {...page} />}
        </aside>
      </div>
      {related?.problem != null && <ProblemLists ticket={ticket} problem={related.problem} />}
      {ticket.bundle !== null && (
        <div className="mt-4">
          <EvidencePanel
            title="When it was opened"
            bundle={ticket.bundle}
            pdfHref={routes.ticketTopology(number)}
            aside={
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                <Download href={routes.ticketArchive(number)}>Download all as ZIP</Download>
                <Download href={routes.ticketBundle(number)}>Evidence as JSON</Download>
              </span>
            }
          />
        </div>
      )}
    </WithFixes>
  );
  if (!isCustomer) return <PresentStaff number={number}>{content}</PresentStaff>;
  return (
    <>
      <LiveRefresh href={routes.liveTicket(number)} />
      {content}
    </>
  );
}

function Download({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} download className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}

export default portalPage(TicketPage, async ({ params }) => findTicket((await params).number));
