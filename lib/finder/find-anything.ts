import type { UserContext } from '@/lib/context';
import { suggestChargers } from '@/lib/chargers/suggest-chargers';
import { suggestTickets } from '@/lib/tickets/suggest-tickets';
import { findSchema, type Found } from './schemas';

const nothing: Found = { chargers: [], tickets: [] };

/** The chargers and tickets that a few typed letters may mean, of those that the actor may see. */
export async function findAnything(
  ctx: UserContext,
  input: { q: string; tenantId?: string | undefined },
): Promise<Found> {
  const { q } = findSchema.parse({ q: input.q });
  const asked = { q, tenantId: input.tenantId };
  if (q === '') return nothing;
  const [chargers, { tickets, match }] = await Promise.all([
    suggestChargers(ctx, asked),
    suggestTickets(ctx, asked),
  ]);
  // Where chargers are found, words that are only like what was typed were not meant.
  return { chargers, tickets: match === 'similar' && chargers.length > 0 ? [] : tickets };
}
