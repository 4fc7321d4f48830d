import { diagramFonts } from '@/lib/server/diagram-fonts';
import { fileStore } from '@/lib/server/file-store';
import { routeHandler } from '@/lib/server/route-handler';
import { getTicketArchive } from '@/lib/tickets/get-ticket-archive';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';
import { zipArchive } from '@/lib/tickets/zip-archive';

/** All of a ticket that its reader may see, as one file to pass on. */
export const GET = routeHandler<{ number: string }>(async (ctx, request, params) => {
  const { name, entries } = await getTicketArchive(
    ctx,
    parseTicketNumber(params.number),
    diagramFonts,
  );
  // Nobody would read it then, and a file would stay open.
  const body = request.method === 'HEAD' ? null : await zipArchive(entries, fileStore());
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
