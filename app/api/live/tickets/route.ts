import { eventStream } from '@/lib/live/event-stream';
import { watchTickets } from '@/lib/live/watch-tickets';
import { changeFeed } from '@/lib/server/change-feed';
import { streamRequest } from '@/lib/server/stream-request';
import { routeHandler } from '@/lib/server/route-handler';

export const dynamic = 'force-dynamic';

/** Tells the queue of tickets when to read again. */
export const GET = routeHandler(async (ctx, request) => {
  const isWatched = await watchTickets(ctx);
  return eventStream({ feed: changeFeed(), isWatched, ...streamRequest(request) });
});
