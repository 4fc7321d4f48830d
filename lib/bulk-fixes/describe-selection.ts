import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { fixFits } from '@/lib/fixes/fix-fits';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { findResemblingKnocks } from '@/lib/unknown-identities/find-resembling-knock';
import { findSelected } from './find-selected';
import {
  bulkKinds,
  maxBulkItems,
  type BulkKind,
  type SelectionGroup,
  type SelectionSummary,
} from './schemas';
import { isOfChargers, type Selection } from './selection';

const namedAtFirst = 6;

/** Which and how many a bulk would be for, before a fix was chosen. Read in sets. */
export async function describeSelection(
  ctx: Context,
  selection: Selection,
): Promise<SelectionSummary> {
  authorize(ctx.actor, 'fix.bulk', selection.tenantId);
  return inScope(ctx, async (tx) => {
    const limit = maxBulkItems + 1;
    const { actor } = ctx;
    const found = await findSelected(tx, { actor, selection, after: null, limit });
    const targets = found.slice(0, maxBulkItems);
    const summary = {
      ...{ total: targets.length, isTooMany: found.length > maxBulkItems },
      first: targets.slice(0, namedAtFirst),
    };
    if (!isOfChargers(selection)) return { ...summary, groups: [], fits: {} };
    const ids = targets.map(({ id }) => id);
    const { tenantId } = selection;
    const knocking = await findResemblingKnocks(
      tx,
      ids.map((id) => ({ id, tenantId })),
      ctx.now(),
    );
    const problems = await countProblems(tx, ids);
    const fitting = (kind: BulkKind) =>
      isOfSpellings(kind)
        ? knocking.size
        : sum(problems.filter((problem) => fixFits(kind, problem)));
    return {
      ...summary,
      groups: await countStates(tx, ids),
      fits: Object.fromEntries(bulkKinds.map((kind) => [kind, fitting(kind)])),
    };
  });
}

/** These follow from what knocks, which is another one's problem by its identity. */
function isOfSpellings(kind: BulkKind): boolean {
  return kind === 'accept-spelling' || kind === 'rename-charger';
}

async function countStates(tx: Transaction, ids: readonly string[]): Promise<SelectionGroup[]> {
  const groups = await tx.charger.groupBy({
    by: ['connectionState', 'errorType'],
    where: { id: { in: [...ids] } },
    _count: true,
  });
  return groups
    .map(({ _count, connectionState, errorType }) => ({
      ...{ state: connectionState, errorType: errorTypeOf(errorType), count: _count },
    }))
    .sort((a, b) => b.count - a.count);
}

const problemsSchema = z.array(
  z.object({ errorType: z.string(), causes: z.array(z.string()), count: z.number() }),
);
type Problems = z.output<typeof problemsSchema>;

/** How many chargers have which problem now, by what may be behind it. */
async function countProblems(tx: Transaction, ids: readonly string[]): Promise<Problems> {
  const rows = await tx.$queryRaw`
    SELECT error_type AS "errorType", causes, count(*)::int AS count FROM (
      SELECT DISTINCT ON (charger_id) error_type,
        jsonb_path_query_array(diagnosis, '$.causes[*].causeId') AS causes
      FROM episode WHERE charger_id = ANY (${[...ids]}::uuid[]) AND state = 'open'
      ORDER BY charger_id, last_seen_at DESC) AS latest
    GROUP BY error_type, causes`;
  return problemsSchema.parse(rows);
}

function sum(problems: Problems): number {
  return problems.reduce((total, { count }) => total + count, 0);
}
