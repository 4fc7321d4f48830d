import { routeHandler } from '@/lib/server/route-handler';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { exportTicketReport } from '@/lib/tickets/export-ticket-report';
import { parseReportFilters } from '@/lib/tickets/report-filters';

/** The table of a ticket report as CSV, with the filters of the page. */
export const GET = routeHandler(async (ctx, request) => {
  const filters = parseReportFilters(Object.fromEntries(request.nextUrl.searchParams));
  const text = await exportTicketReport(ctx, { tenantId: await viewedTenantId(ctx), filters });
  const day = ctx.now().toISOString().slice(0, 10);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tickets-by-${filters.by}-${day}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
