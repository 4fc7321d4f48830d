import { eventStream } from '@/lib/live/event-stream';
import { watchTicket } from '@/lib/live/watch-tickets';
import { changeFeed } from '@/lib/server/change-feed';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

export const dynamic = 'force-dynamic';

/** Tells the page of one ticket when to read again. */
export const GET = routeHandler<{ number: string }>(async (ctx, request, { number }) => {
  const isWatched = await watchTicket(ctx, parseTicketNumber(number));
  return eventStream({ feed: changeFeed(), isWatched, signal: request.signal });
});
