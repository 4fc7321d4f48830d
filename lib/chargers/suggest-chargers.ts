import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import type { ConnectionState } from '@/lib/format/connection-state';
import { contains } from './like-pattern';
import { swappedLetters } from './swapped-letters';
import { visibleChargers } from './visible-chargers';

const maxSuggested = 8;
/** How alike a part of the text must be for a typing mistake to be forgiven, 0 to 1. */
const minSimilarity = '0.45';

export type ChargerSuggestion = {
  id: string;
  identity: string;
  state: ConnectionState;
  /** Site, model or serial: what tells two chargers apart. */
  detail: string;
};

/**
 * The chargers that a few typed letters may mean: a part of identity, serial, vendor or model,
 * or nearly so. Best first.
 */
export async function suggestChargers(
  ctx: Context,
  { q, tenantId }: { q: string; tenantId?: string | undefined },
): Promise<ChargerSuggestion[]> {
  authorize(ctx.actor, 'charger.read');
  return inScope(ctx, async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${minSimilarity}, true)`;
    const ranked = await tx.$queryRaw<{ id: string }[]>(candidates(q));
    const ids = ranked.map((row) => row.id);
    const chargers = await tx.charger.findMany({
      where: {
        AND: [visibleChargers(ctx.actor), tenantId === undefined ? {} : { tenantId }],
        id: { in: ids },
        deletedAt: null,
      },
      select: {
        id: true,
        identity: true,
        connectionState: true,
        serial: true,
        model: true,
        site: { select: { name: true } },
      },
    });
    const byId = new Map(chargers.map((charger) => [charger.id, charger]));
    return ids
      .flatMap((id) => byId.get(id) ?? [])
      .slice(0, maxSuggested)
      .map((charger) => ({
        id: charger.id,
        identity: charger.identity,
        state: charger.connectionState,
        detail: [charger.site?.name, charger.model, charger.serial]
          .filter(Boolean)
          .slice(0, 2)
          .join(' · '),
      }));
  });
}

/** The expression must read as in the index `charger_search`, or the index is not used. */
const searched = Prisma.sql`(identity || ' ' || coalesce(serial, '') || ' ' || coalesce(vendor, '') || ' ' || coalesce(model, ''))`;

/** More than are shown: a customer's own may stand far down among a tenant's. */
const maxCandidates = 400;

function candidates(q: string): Prisma.Sql {
  const part = contains(q);
  const swapped = swappedLetters(q).map(contains);
  return Prisma.sql`
    SELECT id FROM charger
    WHERE deleted_at IS NULL
      AND (${searched} ILIKE ${part} OR ${searched} %> ${q} OR ${searched} ILIKE ANY (${swapped}::text[]))
    ORDER BY (identity ILIKE ${part}) DESC, (${searched} ILIKE ANY (${swapped}::text[])) DESC, word_similarity(${q}, ${searched}) DESC, identity
    LIMIT ${maxCandidates}`;
}
