import { diagramFonts } from '@/lib/server/diagram-fonts';
import { routeHandler } from '@/lib/server/route-handler';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';
import { getTopologyPdf } from '@/lib/tickets/get-topology-pdf';

/** The way of the connection, drawn, as a sheet to print or to pass on. */
export const GET = routeHandler<{ number: string }>(async (ctx, _request, params) => {
  const number = parseTicketNumber(params.number);
  const { bytes, name } = await getTopologyPdf(ctx, number, diagramFonts);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
