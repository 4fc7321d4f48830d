import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { cancelWaiting } from './cancel-waiting';
import type { Applied } from './fix-definition';
import { notifyCharger } from './notify-charger';
import { holdSeconds, type FixKind } from './schemas';
import { usualWaitSeconds } from './usual-wait';

type NewFix = {
  charger: { id: string; tenantId: string; identity: string };
  kind: FixKind;
  key: string;
  bulkId?: string | null;
  episode: { id: string; errorType: string; causes: readonly string[] } | null;
  input: Prisma.InputJsonObject;
  applied: Applied;
};

/**
 * Writes a fix that was just applied, with its audit row. It takes the place of the one that was
 * open: attempts speak for one at a time. The caller holds the charger's lock.
 */
export async function insertFix(
  ctx: Context,
  tx: Transaction,
  { charger, kind, key, bulkId = null, episode, input, applied }: NewFix,
): Promise<{ fixId: string }> {
  const at = ctx.now();
  await closeOpen(tx, charger.id, at);
  const waitSeconds = await usualWaitSeconds(tx, charger.id, at);
  // A charger that is connected and has nothing to do makes no further attempt: it has to hold.
  const live = applied.needsHand ? null : await liveSession(tx, charger.id, at);
  const fix = await tx.fix.create({
    data: {
      tenantId: charger.tenantId,
      chargerId: charger.id,
      episodeId: episode?.id ?? null,
      key,
      bulkId,
      kind,
      state: live === null ? 'applied' : 'holding',
      actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      actorName: ctx.actor.kind === 'anonymous' ? '' : ctx.actor.name,
      errorType: episode?.errorType ?? null,
      cause: episode?.causes[0] ?? null,
      input,
      result: applied.result,
      isOpen: true,
      needsHand: applied.needsHand,
      deliveredAt: applied.isDelivered === true ? at : null,
      delivery: applied.command === undefined ? null : 'queued',
      proofCredentialId: applied.proofCredentialId ?? null,
      waitSeconds,
      holdSeconds,
      deadlineAt: live === null ? new Date(at.getTime() + waitSeconds * 1000) : null,
      ...(live === null
        ? {}
        : { verdict: 'connected', verdictAt: at, connectedAt: at, verifiedBy: live.attemptId }),
      appliedAt: at,
    },
    select: { id: true },
  });
  await recordAudit(ctx, tx, {
    action: `fix.${kind}`,
    subjectType: 'fix',
    subjectId: fix.id,
    tenantId: charger.tenantId,
    chargerId: charger.id,
    details: { identity: charger.identity },
  });
  await notifyCharger(tx, charger);
  return { fixId: fix.id };
}

async function closeOpen(tx: Transaction, chargerId: string, at: Date): Promise<void> {
  const open = await tx.fix.findFirst({
    where: { chargerId, isOpen: true },
    select: { id: true },
  });
  if (open === null) return;
  const { id } = open;
  await cancelWaiting(tx, { id }, at);
  const superseded = await tx.fix.updateMany({
    where: { id, isOpen: true, state: { in: ['applied', 'holding'] } },
    data: { state: 'superseded', isOpen: false, settledAt: at, deadlineAt: null },
  });
  if (superseded.count > 0) return;
  await tx.fix.updateMany({ where: { id, isOpen: true }, data: { isOpen: false } });
}

function liveSession(tx: Transaction, chargerId: string, at: Date) {
  return tx.chargerSession.findFirst({
    where: { chargerId, leaseUntil: { gt: at } },
    select: { attemptId: true },
  });
}
