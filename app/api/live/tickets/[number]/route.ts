import { can } from '@/lib/access/policy';
import { eventStream } from '@/lib/live/event-stream';
import { watchTicket } from '@/lib/live/watch-tickets';
import { accompanyPage } from '@/lib/presence/accompany-page';
import { changeFeed } from '@/lib/server/change-feed';
import { streamRequest } from '@/lib/server/stream-request';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

export const dynamic = 'force-dynamic';

/** Tells the page of one ticket when to read again; of staff also who else has it open. */
export const GET = routeHandler<{ number: string }>(async (ctx, request, params) => {
  const number = parseTicketNumber(params.number);
  const feed = changeFeed();
  const isWatched = await watchTicket(ctx, number);
  const pageId = request.nextUrl.searchParams.get('page');
  const isShown = pageId !== null && can(ctx.actor, 'ticket-presence.show');
  return eventStream({
    ...{ feed, isWatched, ...streamRequest(request) },
    ...(isShown ? { alongside: await accompanyPage(ctx, { number, pageId, feed }) } : {}),
  });
});
