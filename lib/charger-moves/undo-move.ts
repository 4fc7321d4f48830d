import { z } from 'zod';
import { authorize, isInTenant } from '@/lib/access/policy';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import { recordAudit } from '@/lib/audit/record-audit';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { notifyCharger } from '@/lib/fixes/notify-charger';
import { lockMove, noSuchMove, type Move } from './load-move';
import { moveIdSchema } from './schemas';
import { sideContext } from './side-context';
import { retire } from './transfer-charger';

const resultSchema = z.object({ credentialIds: z.array(z.uuid()), aliasIds: z.array(z.uuid()) });

/**
 * Gives a moved charger back to where it came from, with what went along. Whoever has it now may:
 * the tenant that gave it has agreed to have it before.
 * @throws DomainError `conflict` when it was given back or deleted, or its identity is taken there.
 */
export async function undoMove(ctx: UserContext, input: unknown): Promise<{ moveId: string }> {
  authorize(ctx.actor, 'fix.move-charger');
  const parsed = moveIdSchema.safeParse(input);
  if (!parsed.success) throw noSuchMove();
  const { moveId } = parsed.data;
  try {
    return await inSystemScope(ctx.db, async (tx) => {
      const move = await lockMove(tx, moveId, ({ state, toTenantId }) => {
        const isHere = toTenantId !== null && isInTenant(ctx.actor, toTenantId);
        return isHere && (state === 'accepted' || state === 'undone');
      });
      if (move.state === 'undone') throw gone();
      await giveBack(ctx, tx, move);
      await tx.chargerMove.update({
        where: { id: moveId },
        data: { state: 'undone' },
        select: { id: true },
      });
      await notifyTenants(tx, [move.fromTenantId, move.toTenantId]);
      return { moveId };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', 'One of its identities is in use where it came from.');
  }
}

async function giveBack(ctx: UserContext, tx: Transaction, move: Move): Promise<void> {
  const { fromChargerId, fromTenantId, identity, toChargerId, toTenantId } = move;
  if (fromChargerId === null || fromTenantId === null || toChargerId === null) throw gone();
  await tx.$queryRaw`
    SELECT id FROM charger WHERE id IN (${fromChargerId}::uuid, ${toChargerId}::uuid)
    ORDER BY id FOR UPDATE`;
  const isHere = await tx.charger.count({ where: { id: toChargerId, deletedAt: null } });
  if (isHere === 0) throw gone();
  const at = ctx.now();
  await retire(tx, toChargerId, at);
  const back = await tx.charger.updateMany({
    where: { id: fromChargerId, deletedAt: { not: null } },
    data: { deletedAt: null, connectionState: 'waiting', stateSince: at },
  });
  if (back.count === 0) throw gone();
  const { aliasIds, credentialIds } = resultSchema.parse(move.result);
  const owner = { tenantId: fromTenantId, chargerId: fromChargerId };
  await tx.credential.updateMany({
    where: { id: { in: credentialIds }, chargerId: toChargerId },
    data: owner,
  });
  await tx.identityAlias.updateMany({
    where: { id: { in: aliasIds }, chargerId: toChargerId },
    data: owner,
  });
  await settleUnknownIdentities(tx, { tenantId: fromTenantId, identities: [identity], at });
  const entry = { subjectType: 'charger', details: { identity } };
  await recordAudit(ctx, tx, {
    ...{ ...entry, action: 'charger.undo-move', subjectId: toChargerId },
    ...{ tenantId: toTenantId, chargerId: toChargerId },
  });
  await recordAudit(sideContext(ctx, move, 'from'), tx, {
    ...{ ...entry, action: 'charger.move-back', subjectId: fromChargerId },
    ...{ tenantId: fromTenantId, chargerId: fromChargerId },
  });
  await notifyCharger(tx, { id: fromChargerId, tenantId: fromTenantId });
}

function gone(): DomainError {
  return new DomainError('conflict', 'It was given back or deleted meanwhile.');
}
