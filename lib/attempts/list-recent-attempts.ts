import { authorize, isUnlimited } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { encodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { noTenant, type AttemptFilters } from './attempt-filters';
import { findRecentAttempts, type AttemptScope, type FoundAttempts } from './find-recent-attempts';
import { loadRecentAttempts, type RecentAttempt } from './load-recent-attempts';

const defaultPageSize = 50;
/** An identity is registered once in a tenant at a time; of more than these some may be left out. */
const maxChargers = 100;

type Input = { tenantId: string | null; filters: AttemptFilters; pageSize?: number };

export type RecentAttempts = {
  attempts: RecentAttempt[];
  nextCursor: string | null;
  /** The page is not full, and yet there is more to look through. */
  isCutShort: boolean;
  /** The one tenant that the filters name. */
  tenant: { id: string; name: string } | null;
  /** May the reader see what could be laid to no tenant? */
  seesNobodys: boolean;
};

/**
 * The latest attempts of the tenants in view, whether or not a registered charger made them. Those
 * that could be laid to no tenant are for who runs the installation.
 * @throws DomainError `not-found` for a tenant that the actor has no part in.
 */
export async function listRecentAttempts(ctx: Context, input: Input): Promise<RecentAttempts> {
  const { filters, pageSize = defaultPageSize } = input;
  const named = filters.tenant === noTenant ? null : filters.tenant;
  const tenantId = named ?? input.tenantId;
  authorize(ctx.actor, 'attempt.read-all', tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    const isEverything = isUnlimited(ctx.actor) && tenantId === null;
    const scope = {
      isEverything,
      // Elsewhere the choice is none: there are no attempts of nobody within a tenant.
      isNobody: isEverything && filters.tenant === noTenant,
      tenantIds: await tenantsInView(tx, ctx.actor, tenantId),
    };
    const chargerIds = await findChargers(tx, ctx, scope.tenantIds, filters);
    const found = await findRecentAttempts(tx, { ...scope, chargerIds }, filters, pageSize + 1);
    return {
      ...(await toPage(tx, ctx, found, pageSize)),
      tenant: named === null ? null : await findTenant(tx, named),
      seesNobodys: isUnlimited(ctx.actor) && input.tenantId === null,
    };
  });
}

async function findChargers(
  tx: Transaction,
  ctx: Context,
  tenantIds: AttemptScope['tenantIds'],
  { identity }: AttemptFilters,
): Promise<string[]> {
  if (identity === null) return [];
  const chargers = await tx.charger.findMany({
    where: {
      AND: [
        visibleChargers(ctx.actor),
        // Also deleted ones: what they sent is still theirs.
        { identity, tenantId: { in: [...tenantIds] } },
      ],
    },
    select: { id: true },
    take: maxChargers,
  });
  return chargers.map(({ id }) => id);
}

async function toPage(
  tx: Transaction,
  ctx: Context,
  { lookedTo, places }: FoundAttempts,
  pageSize: number,
) {
  const cursorOf = ({ id, startedAt }: { id: string; startedAt: Date }) => ({
    after: startedAt.toISOString(),
    id,
  });
  const page = keysetPage(places, pageSize, cursorOf);
  const isCutShort = page.nextCursor === null && lookedTo !== null;
  return {
    attempts: await loadRecentAttempts(tx, ctx.actor, page.rows),
    nextCursor: isCutShort ? encodeCursor(cursorOf(lookedTo)) : page.nextCursor,
    isCutShort,
  };
}

function findTenant(tx: Transaction, id: string) {
  return tx.tenant.findUnique({ where: { id }, select: { id: true, name: true } });
}
