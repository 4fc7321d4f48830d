import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { findResemblingKnock } from './find-resembling-knock';

export type ResemblingKnock = NonNullable<Awaited<ReturnType<typeof findResemblingKnock>>>;

/**
 * What is refused as unknown and is probably this charger under another spelling. Null while the
 * charger holds a connection: then somebody else knocks.
 * @throws DomainError `not-found` for a charger that the actor may not see.
 */
export async function getResemblingKnock(
  ctx: Context,
  chargerId: string,
): Promise<ResemblingKnock | null> {
  authorize(ctx.actor, 'charger.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: { id: true, tenantId: true, session: { select: { chargerId: true } } },
    });
    if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
    return charger.session === null ? findResemblingKnock(tx, charger, ctx.now()) : null;
  });
}
