import { previewChargerImport } from '@/lib/chargers/import-preview';
import { routeHandler } from '@/lib/server/route-handler';
import { readJson } from '../read-json';

/** Checks a file. A route instead of an action, as actions take no more than 1 MB. */
export const POST = routeHandler(async (ctx, request) =>
  Response.json(await previewChargerImport(ctx, await readJson(request))),
);
