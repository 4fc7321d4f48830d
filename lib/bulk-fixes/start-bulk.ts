import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findSelected } from './find-selected';
import { maxBulkItems, startBulkSchema } from './schemas';
import { isOfChargers, readSelectionText } from './selection';

/** Fields of the form that are no choice of the fix. */
const ownFields = ['kind', 'key', 'selection', 'seenAt'];
const maxChoiceLength = 100;

/**
 * Begins a bulk: which chargers it is for is settled now, and the worker applies the fix to one
 * after the other. The same form twice begins it once.
 */
export async function startBulk(
  ctx: UserContext,
  input: Record<string, unknown>,
): Promise<Result<{ bulkId: string }>> {
  authorize(ctx.actor, 'fix.bulk');
  const parsed = parseInput(startBulkSchema, input);
  if (!parsed.ok) return parsed;
  const { key, kind, seenAt, selection: text } = parsed.value;
  const selection = readSelectionText(text);
  if (selection === null || isOfChargers(selection) === (kind === 'register-charger')) {
    throw new DomainError('not-found', 'There is nothing selected. Go back to the list.');
  }
  const { tenantId } = selection;
  authorize(ctx.actor, 'fix.bulk', tenantId);
  authorize(ctx.actor, `fix.${kind}`, tenantId);
  const same = () =>
    inScope(ctx, (tx) =>
      tx.bulkFix.findUnique({
        where: { tenantId_key: { tenantId, key } },
        select: { id: true },
      }),
    );
  const repeated = await same();
  if (repeated !== null) return done({ bulkId: repeated.id });
  try {
    return await inScope(ctx, async (tx) => {
      const { actor } = ctx;
      const limit = maxBulkItems + 1;
      const targets = await findSelected(tx, { actor, selection, after: null, limit });
      if (targets.length === 0) return correct({ form: ['Nothing of it is there any more.'] });
      if (targets.length > maxBulkItems) {
        return correct({ form: [`Narrow it down: one bulk takes ${maxBulkItems} at the most.`] });
      }
      const at = ctx.now();
      const bulk = await tx.bulkFix.create({
        data: {
          ...{ tenantId, key, kind, total: targets.length, input: choicesOf(input) },
          ...{ actorId: actor.userId, actorName: actor.name },
          ...{ seenAt: seenAt > at ? at : seenAt, createdAt: at },
        },
        select: { id: true },
      });
      await addItems(tx, { bulkId: bulk.id, tenantId }, targets, isOfChargers(selection));
      await recordAudit(ctx, tx, {
        ...{ action: 'fix.bulk-start', subjectType: 'bulk-fix', subjectId: bulk.id, tenantId },
        details: { name: kind, count: targets.length },
      });
      return done({ bulkId: bulk.id });
    });
  } catch (error) {
    const first = isUniqueViolation(error) ? await same() : null;
    if (first === null) throw error;
    return done({ bulkId: first.id });
  }
}

async function addItems(
  tx: Transaction,
  of: { bulkId: string; tenantId: string },
  targets: readonly { id: string; identity: string }[],
  areChargers: boolean,
): Promise<void> {
  await tx.bulkFixItem.createMany({
    data: targets.map(({ id, identity }) => ({
      ...of,
      identity,
      chargerId: areChargers ? id : null,
      unknownIdentityId: areChargers ? null : id,
    })),
  });
}

/** As typed: each fix parses what is its own. A choice among one charger's places is left out. */
function choicesOf(input: Record<string, unknown>): Prisma.InputJsonObject {
  const given = Object.entries(input).flatMap(([name, value]) =>
    typeof value === 'string' && !ownFields.includes(name) && name !== 'scope'
      ? [[name.slice(0, maxChoiceLength), value.slice(0, maxChoiceLength)] as const]
      : [],
  );
  return Object.fromEntries(given.slice(0, 20));
}
