import { eventStream } from '@/lib/live/event-stream';
import { watchCharger } from '@/lib/live/watch-charger';
import { changeFeed } from '@/lib/server/change-feed';
import { streamRequest } from '@/lib/server/stream-request';
import { routeHandler } from '@/lib/server/route-handler';

export const dynamic = 'force-dynamic';

/** Tells the page of one charger when to read again. */
export const GET = routeHandler<{ chargerId: string }>(async (ctx, request, { chargerId }) => {
  const isWatched = await watchCharger(ctx, chargerId);
  return eventStream({ feed: changeFeed(), isWatched, ...streamRequest(request) });
});
