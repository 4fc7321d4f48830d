import { z } from 'zod';
import { notifyCharger } from '@/lib/fixes/notify-charger';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { DomainError, type FieldErrors } from '@/lib/errors';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { applyItem, type WaitingItem } from './apply-item';
import { bulkKindSchema, type BulkItemState } from './schemas';

const maxTries = 3;
/** Before the second try; each further one waits four times as long. */
const firstPauseMs = 2_000;

type TakenItem = WaitingItem & { tries: number };
type Outcome = { state: BulkItemState; reason: string };

/**
 * Takes the next item of a bulk and applies the fix to it: one transaction holds its change, its
 * fix, its audit row and the item's own state, so that an item is done whole or not at all.
 * @returns false when none waits, or the bulk was stopped.
 */
export async function runItem(
  ctx: Context,
  bulkId: string,
  services: FixServices,
): Promise<boolean> {
  const taken: { item?: TakenItem } = {};
  try {
    return await inScope(ctx, async (tx) => {
      const item = await claim(tx, bulkId, ctx.now());
      if (item === null) return false;
      taken.item = item;
      const applied = await applyItem({ ctx, tx, services }, item);
      if (!applied.ok) throw new LeftOut(applied.errors);
      await tx.bulkFixItem.update({
        where: { id: item.id },
        data: { ...applied.value, state: 'applied', doneAt: ctx.now() },
        select: { id: true },
      });
      return true;
    });
  } catch (error) {
    if (taken.item === undefined) throw error;
    const outcome = leftOutBy(error);
    if (outcome !== null) await settle(ctx, taken.item, { state: 'skipped', reason: outcome });
    else await tryAgain(ctx, taken.item, error);
    return true;
  }
}

/** Rolls back what a correctable answer may have begun. */
class LeftOut extends Error {
  constructor(readonly errors: FieldErrors) {
    super('The item is left out.');
  }
}

/** Other workers pass over what is taken. Given back with the transaction, however it ends. */
async function claim(tx: Transaction, bulkId: string, now: Date): Promise<TakenItem | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT i.id, i.bulk_id AS "bulkId", i.tenant_id AS "tenantId", i.charger_id AS "chargerId",
      i.unknown_identity_id AS "unknownIdentityId", i.identity, b.kind, b.input, b.seen_at AS "seenAt", i.tries
    FROM bulk_fix_item i JOIN bulk_fix b ON b.id = i.bulk_id
    WHERE i.bulk_id = ${bulkId}::uuid AND i.state = 'waiting' AND b.state = 'running'
      AND (i.retry_at IS NULL OR i.retry_at <= ${now})
    ORDER BY i.identity, i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
  return row === undefined ? null : itemSchema.parse(row);
}

const itemSchema = z.object({
  ...{ id: z.uuid(), bulkId: z.uuid(), tenantId: z.uuid(), identity: z.string() },
  ...{ chargerId: z.uuid().nullable(), unknownIdentityId: z.uuid().nullable() },
  ...{ kind: bulkKindSchema, input: z.record(z.string(), z.unknown()), seenAt: z.date() },
  tries: z.int(),
});

/** Why an item is left out; null for what was not foreseen. */
function leftOutBy(error: unknown): string | null {
  if (error instanceof LeftOut) return Object.values(error.errors).flat().join(' ');
  if (error instanceof DomainError) return error.message;
  return isUniqueViolation(error) ? 'Somebody else dealt with it just now.' : null;
}

/**
 * Postgres may have been away for a moment; what breaks again and again has failed. Others could
 * take the item the moment it broke: those who broke it at the same time count as one try.
 */
async function tryAgain(ctx: Context, item: TakenItem, error: unknown): Promise<void> {
  const { bulkId, id, tries } = item;
  ctx.log.error({ err: error, bulkId, itemId: id }, 'An item of a bulk fix broke.');
  const retryAt = new Date(ctx.now().getTime() + firstPauseMs * 4 ** tries);
  const counted = await inScope(ctx, (tx) =>
    tx.bulkFixItem.updateMany({ where: { id, tries }, data: { tries: tries + 1, retryAt } }),
  );
  if (counted.count === 0 || tries + 1 < maxTries) return;
  const reason = 'It could not be done here. Try it on the charger’s page.';
  await settle(ctx, item, { state: 'failed', reason });
}

/** Only what still waits: another worker may have done it meanwhile. */
async function settle(ctx: Context, item: WaitingItem, outcome: Outcome): Promise<void> {
  await inScope(ctx, async (tx) => {
    await tx.bulkFixItem.updateMany({
      where: { id: item.id, state: 'waiting' },
      data: { ...outcome, doneAt: ctx.now() },
    });
    const { chargerId, tenantId } = item;
    if (chargerId !== null) await notifyCharger(tx, { id: chargerId, tenantId });
  });
}
