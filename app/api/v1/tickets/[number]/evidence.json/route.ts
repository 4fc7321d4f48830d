import { DomainError } from '@/lib/errors';
import { routeHandler } from '@/lib/server/route-handler';
import { getTicket, parseTicketNumber } from '@/lib/tickets/get-ticket';

/** What was frozen when the ticket was opened, as a file. */
export const GET = routeHandler<{ number: string }>(async (ctx, _request, params) => {
  const { bundle, number } = await getTicket(ctx, parseTicketNumber(params.number));
  if (bundle === null) throw new DomainError('not-found', 'This ticket has no evidence.');
  return new Response(JSON.stringify(bundle, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="ticket-${number}-evidence.json"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
