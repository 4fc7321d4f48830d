import { eventStream } from '@/lib/live/event-stream';
import { watchOverview } from '@/lib/live/watch-overview';
import { changeFeed } from '@/lib/server/change-feed';
import { streamRequest } from '@/lib/server/stream-request';
import { routeHandler } from '@/lib/server/route-handler';

export const dynamic = 'force-dynamic';

/** Tells pages about many chargers when to read again. */
export const GET = routeHandler(async (ctx, request) => {
  const isWatched = await watchOverview(ctx);
  return eventStream({ feed: changeFeed(), isWatched, ...streamRequest(request) });
});
