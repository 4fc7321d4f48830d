import { findAnything } from '@/lib/finder/find-anything';
import { chosenTenantId } from '@/lib/server/chosen-tenant';
import { routeHandler } from '@/lib/server/route-handler';

/** The finder's look-up while somebody types. */
export const GET = routeHandler(async (ctx, request) => {
  const q = request.nextUrl.searchParams.get('q') ?? '';
  const found = await findAnything(ctx, { q, tenantId: await chosenTenantId() });
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
});
