import { z } from 'zod';
import { findSimilarChargers } from '@/lib/chargers/find-similar-chargers';
import { DomainError } from '@/lib/errors';
import { routeHandler } from '@/lib/server/route-handler';

const schema = z.object({
  tenant: z.uuid(),
  identity: z.string().max(255),
  except: z.uuid().optional(),
});

/** Chargers whose identity reads like the one being typed. */
export const GET = routeHandler(async (ctx, request) => {
  const query = schema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) throw new DomainError('not-found', 'There is nothing to compare with.');
  const { tenant, identity, except } = query.data;
  const similar = await findSimilarChargers(ctx, {
    tenantId: tenant,
    identity,
    ...(except === undefined ? {} : { exceptId: except }),
  });
  return Response.json({ similar }, { headers: { 'Cache-Control': 'no-store' } });
});
