import { offerCannedReplies } from '@/lib/canned-replies/offer-canned-replies';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

/** The canned replies for a ticket, as its picker asks for them. */
export const GET = routeHandler<{ number: string }>(async (ctx, _request, { number }) => {
  const replies = await offerCannedReplies(ctx, parseTicketNumber(number));
  return Response.json({ replies }, { headers: { 'Cache-Control': 'no-store' } });
});
