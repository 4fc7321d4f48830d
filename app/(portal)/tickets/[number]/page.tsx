import type { Metadata } from 'next';
import { cache } from 'react';
import { LiveRefresh } from '@/components/live/live-refresh';
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
import { Composer } from './_components/composer';
import { PropertiesPanel } from './_components/properties-panel';
import { RatingPanel } from './_components/rating-panel';
import { SolvedBanner } from './_components/solved-banner';
import { TicketHeading } from './_components/ticket-heading';
import { TicketStory } from './_components/ticket-story';
import { WithFixes } from './_components/with-fixes';
import { PresentStaff } from './_presence/present-staff';
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
  const number = parseTicketNumber((await params).number);
  const cursor = oneParam((await searchParams).before);
  const page = await orPageError(loadTicketPage(await requireContext(), { number, cursor }));
  const { ticket, isCustomer, nextCursor } = page;
  const content = (
    <WithFixes charger={page.charger}>
      <Shortcuts />
      <TicketHeading ticket={ticket} isCustomer={isCustomer} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          <SolvedBanner ticket={ticket} isCustomer={isCustomer} />
          {isCustomer && <RatingPanel {...page} />}
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
          />
        </div>
        <aside aria-label="About this ticket" className="flex min-w-0 flex-col gap-4">
          <PropertiesPanel {...page} />
          {!isCustomer && <RatingPanel {...page} />}
        </aside>
      </div>
      {ticket.bundle !== null && (
        <div className="mt-4">
          <EvidencePanel
            title="When it was opened"
            bundle={ticket.bundle}
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
