import { noteWriting } from '@/lib/presence/note-writing';
import { listPresence } from '@/lib/presence/list-presence';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

/** Who else has the ticket open. */
export const GET = routeHandler<{ number: string }>(async (ctx, _request, { number }) =>
  Response.json({ people: await listPresence(ctx, parseTicketNumber(number)) }, { headers }),
);

/** Says that the reader is writing on a page of theirs. */
export const POST = routeHandler<{ number: string }>(async (ctx, request, { number }) => {
  const input: unknown = await request.json().catch(() => null);
  const result = await noteWriting(ctx, parseTicketNumber(number), input);
  return result.ok
    ? Response.json({}, { headers })
    : Response.json({ errors: result.errors }, { status: 400, headers });
});
