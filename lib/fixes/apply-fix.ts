import { authorize } from '@/lib/access/policy';
import { queueCommand } from '@/lib/commands/queue-command';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseId, parseInput } from '@/lib/parse-input';
import { findFix } from './catalogue/all-fixes';
import type { FixServices } from './fix-definition';
import type { ShownOnce } from './fix-preview';
import { insertFix } from './insert-fix';
import { loadSubject } from './load-subject';
import { applyFixSchema, type FixKind } from './schemas';

export type AppliedFix = {
  fixId: string;
  chargerId: string;
  kind: FixKind;
  /** Null also for a form that was sent twice: what was shown once is not shown again. */
  shown: ShownOnce | null;
};

/**
 * Applies a fix: its change, its row and its audit row in one transaction. The same form twice
 * does it once.
 * @throws DomainError `conflict` when another fix was applied since the reader looked.
 */
export async function applyFix(
  ctx: Context,
  input: unknown,
  services: FixServices,
): Promise<Result<AppliedFix>> {
  authorize(ctx.actor, 'fix.read');
  const parsed = parseInput(applyFixSchema, input);
  if (!parsed.ok) return parsed;
  const { chargerId, key, kind, seenFixId } = parsed.value;
  const definition = findFix(kind);
  if (definition === null) throw new DomainError('not-found', 'There is no such fix here.');
  authorize(ctx.actor, `fix.${kind}`);

  return inScope(ctx, async (tx) => {
    await lockCharger(tx, chargerId);
    const subject = await loadSubject(tx, { actor: ctx.actor, chargerId, now: ctx.now() });
    const { charger, episode } = subject;
    authorize(ctx.actor, `fix.${kind}`, charger.tenantId);
    const same = await tx.fix.findUnique({
      where: { tenantId_key: { tenantId: charger.tenantId, key } },
      select: { id: true },
    });
    if (same !== null) {
      return done({ fixId: same.id, chargerId, kind, shown: null });
    }
    await refuseUnseen(tx, chargerId, seenFixId);
    await refuseWhileSending(tx, chargerId);
    const applied = await definition.apply({ ctx, tx, subject, services }, input);
    if (!applied.ok) return applied;
    const { fixId } = await insertFix(ctx, tx, {
      charger,
      kind,
      key,
      episode,
      input: {},
      applied: applied.value,
    });
    const { command } = applied.value;
    if (command !== undefined) {
      const { expiresAfterMs, request } = command;
      await queueCommand(ctx, tx, { charger, command: request, expiresAfterMs, fixId }, services);
    }
    return done({ fixId, chargerId, kind, shown: applied.value.shown ?? null });
  });
}

/** One at a time: whoever is second sees what the first one did. */
async function lockCharger(tx: Transaction, chargerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM charger WHERE id = ${parseId(chargerId)}::uuid FOR UPDATE`;
}

/** Its answer would otherwise count for nothing, whatever the charger has taken by then. */
async function refuseWhileSending(tx: Transaction, chargerId: string): Promise<void> {
  const sending = await tx.gatewayCommand.count({
    where: { fix: { chargerId, isOpen: true }, state: 'claimed' },
  });
  if (sending === 0) return;
  throw new DomainError(
    'conflict',
    'The fix before this one is being sent to the charger right now. Wait for its answer.',
  );
}

async function refuseUnseen(
  tx: Transaction,
  chargerId: string,
  seenFixId: string | null,
): Promise<void> {
  const latest = await tx.fix.findFirst({
    where: { chargerId },
    orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, actorName: true },
  });
  if (latest === null || latest.id === seenFixId) return;
  throw new DomainError(
    'conflict',
    `${latest.actorName} has just applied another fix to this charger. Look at it first.`,
  );
}
