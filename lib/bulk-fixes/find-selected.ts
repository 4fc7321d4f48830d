import type { Actor } from '@/lib/access/actor';
import { afterIdentity, byIdentity } from '@/lib/chargers/by-identity';
import { findChargerIds } from '@/lib/chargers/list-chargers-query';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import type { KeysetCursor } from '@/lib/format/keyset-cursor';
import type { Selection } from './selection';

/** One charger of a selection, or one identity that knocks. */
export type Target = { id: string; identity: string };

type Input = { actor: Actor; selection: Selection; after: KeysetCursor | null; limit: number };

/** The part of a selection that follows the cursor, by identity. */
export async function findSelected(tx: Transaction, input: Input): Promise<Target[]> {
  const { actor, after, limit, selection } = input;
  const { tenantId } = selection;
  const shown = {
    orderBy: byIdentity,
    select: { id: true, identity: true },
  } satisfies Prisma.ChargerFindManyArgs;
  const rest = afterIdentity(after);
  const among = (where: Prisma.ChargerWhereInput) =>
    tx.charger.findMany({
      ...shown,
      take: limit,
      where: { AND: [visibleChargers(actor), { tenantId, deletedAt: null }, where, rest] },
    });
  switch (selection.of) {
    case 'chargers':
      return among({ id: { in: [...selection.ids] } });
    case 'problem':
      return among({
        sharedProblems: { some: { problemId: selection.problemId, recoveredAt: null } },
      });
    case 'filter': {
      const ids = await findChargerIds(tx, {
        ...{ actor, limit, filters: selection.filters, tenantIds: [tenantId] },
        order: { sort: 'identity', isDescending: false },
        after: after === null ? null : { value: after.after, id: after.id },
      });
      return tx.charger.findMany({ ...shown, where: { id: { in: ids } } });
    }
    case 'unknown':
    case 'every-unknown':
      return tx.unknownIdentity.findMany({
        ...shown,
        take: limit,
        where: {
          ...{ tenantId, dismissedAt: null, ...rest },
          ...(selection.of === 'unknown' ? { id: { in: [...selection.ids] } } : {}),
        },
      });
  }
}
