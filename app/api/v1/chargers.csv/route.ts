import { parseChargerFilters } from '@/lib/chargers/charger-filters';
import { exportChargers } from '@/lib/chargers/export-chargers';
import { routeHandler } from '@/lib/server/route-handler';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { textStream } from './text-stream';

/** The charger list as CSV, with the filters of the page. */
export const GET = routeHandler(async (ctx, request) => {
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const { filters } = parseChargerFilters(params);
  const tenantId = await viewedTenantId(ctx);
  const parts = await exportChargers(ctx, { tenantId, filters });
  const day = ctx.now().toISOString().slice(0, 10);
  return new Response(textStream(parts), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="chargers-${day}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
