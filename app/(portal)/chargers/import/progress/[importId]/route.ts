import { getImportProgress } from '@/lib/chargers/import-progress';
import { routeHandler } from '@/lib/server/route-handler';

export const GET = routeHandler<{ importId: string }>(async (ctx, _request, { importId }) =>
  Response.json(await getImportProgress(ctx, { importId }), {
    headers: { 'Cache-Control': 'no-store' },
  }),
);
