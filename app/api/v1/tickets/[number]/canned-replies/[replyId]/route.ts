import { renderCannedReply } from '@/lib/canned-replies/render-canned-reply';
import { environment } from '@/lib/server/environment';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

type Params = { number: string; replyId: string };

/** One canned reply with the ticket's values, for the reply that is being written. */
export const GET = routeHandler<Params>(async (ctx, _request, { number, replyId }) => {
  const wanted = { number: parseTicketNumber(number), replyId };
  const rendered = await renderCannedReply(ctx, wanted, environment());
  return Response.json(rendered, { headers: { 'Cache-Control': 'no-store' } });
});
