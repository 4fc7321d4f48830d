import { eventStream } from '@/lib/live/event-stream';
import { watchTickets } from '@/lib/live/watch-tickets';
import { changeFeed } from '@/lib/server/change-feed';
import { followed } from '@/lib/server/followed';
import { routeHandler } from '@/lib/server/route-handler';

export const dynamic = 'force-dynamic';

/** Tells the queue of tickets when to read again. */
export const GET = routeHandler(async (ctx, request) => {
  const isWatched = await watchTickets(ctx);
  return eventStream({ feed: changeFeed(), isWatched, ...followed(request) });
});
