import { notifyTenants } from '@/lib/attempts/notify-tenants';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { maxOpenMoves, moveDays, type MoveSide } from './schemas';

type Request = {
  askedBy: MoveSide;
  identity: string;
  slug: string;
  asking: { id: string; name: string };
  /** Null where there is nobody to ask: it is kept all the same, and ends like one that is ignored. */
  asked: { id: string } | null;
  chargerId: string | null;
};

/**
 * Writes a request, the same whether or not there is somebody to answer it. One that is open
 * already is found again.
 */
export async function openRequest(
  ctx: UserContext,
  tx: Transaction,
  { asked, askedBy, asking, chargerId, identity, slug }: Request,
): Promise<{ moveId: string }> {
  const at = ctx.now();
  const open = { state: 'pending', expiresAt: { gt: at }, askedBy };
  const mine = askedBy === 'from' ? { fromTenantId: asking.id } : { toTenantId: asking.id };
  // Two at once are one after the other.
  await tx.$queryRaw`SELECT id FROM tenant WHERE id = ${asking.id}::uuid FOR NO KEY UPDATE`;
  const same = await tx.chargerMove.findFirst({
    where: { ...open, ...mine, identity, askedSlug: slug },
    select: { id: true },
  });
  if (same !== null) return { moveId: same.id };
  if ((await tx.chargerMove.count({ where: { ...open, ...mine } })) >= maxOpenMoves) {
    throw new DomainError('conflict', 'Too many requests are open. Withdraw one first.');
  }
  const sides =
    askedBy === 'from'
      ? { fromTenantId: asking.id, toTenantId: asked?.id ?? null }
      : { fromTenantId: asked?.id ?? null, toTenantId: asking.id };
  const move = await tx.chargerMove.create({
    data: {
      ...{ identity, askedBy, askedSlug: slug, askingName: asking.name, ...sides },
      ...{ fromChargerId: chargerId, askerId: ctx.actor.userId, askerName: ctx.actor.name },
      ...{ askedAt: at, expiresAt: new Date(at.getTime() + moveDays * 86_400_000) },
    },
    select: { id: true },
  });
  // One query, so that it takes as long where nobody was asked.
  await notifyTenants(tx, [asking.id, asked?.id ?? null]);
  await recordAudit(ctx, tx, {
    ...{ action: 'charger.ask-move', subjectType: 'charger-move', subjectId: move.id },
    ...{ tenantId: asking.id, details: { identity, changes: { slug: { from: null, to: slug } } } },
    chargerId: askedBy === 'from' ? chargerId : null,
  });
  return { moveId: move.id };
}
