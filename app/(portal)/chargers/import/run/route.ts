import { revalidatePath } from 'next/cache';
import { importChargers } from '@/lib/chargers/import-chargers';
import { routeHandler } from '@/lib/server/route-handler';
import { readJson } from '../read-json';

/** Runs an import to its end. Its progress is read at its own address meanwhile. */
export const POST = routeHandler(async (ctx, request) => {
  const result = await importChargers(ctx, await readJson(request));
  if (result.ok) revalidatePath('/', 'layout');
  return Response.json(result);
});
