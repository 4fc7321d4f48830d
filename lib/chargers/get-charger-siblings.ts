import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { errorTypeOf } from '@/lib/format/error-type-name';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { ConnectionState } from '@/lib/format/connection-state';
import { parseId } from '@/lib/parse-input';
import { visibleChargers } from './visible-chargers';

const maxSiblings = 60;

export type Sibling = {
  id: string;
  identity: string;
  state: ConnectionState;
  errorType: ErrorType | null;
};

/** The chargers at the same site, this one among them, by identity. None without a site. */
export async function getChargerSiblings(ctx: Context, chargerId: string): Promise<Sibling[]> {
  authorize(ctx.actor, 'charger.read');
  const id = parseId(chargerId);
  const rows = await inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: { siteId: true },
    });
    if (charger?.siteId == null) return [];
    return tx.charger.findMany({
      where: { AND: [visibleChargers(ctx.actor), { siteId: charger.siteId, deletedAt: null }] },
      select: { id: true, identity: true, connectionState: true, errorType: true },
      orderBy: [{ identity: 'asc' }, { id: 'asc' }],
      take: maxSiblings,
    });
  });
  return rows.map(({ connectionState, errorType, ...row }) => ({
    ...row,
    state: connectionState,
    errorType: errorTypeOf(errorType),
  }));
}
