import { authorize, can } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import {
  sharedProblemColumns,
  toSharedProblem,
  type SharedProblemItem,
} from './shared-problem-item';

export type ChargerSharedProblem = Pick<
  SharedProblemItem,
  'kind' | 'name' | 'errorType' | 'startedAt'
> & {
  /** Null for who may see only some of the chargers that share it. */
  whole: { id: string; failingCount: number; totalCount: number } | null;
};

/** The problem that a charger has together with others at this moment; the one of most. */
export async function getChargerSharedProblem(
  ctx: Context,
  chargerId: string,
): Promise<ChargerSharedProblem | null> {
  authorize(ctx.actor, 'episode.read');
  const id = parseId(chargerId);
  const row = await inScope(ctx, (tx) =>
    tx.sharedProblem.findFirst({
      where: {
        state: 'open',
        chargers: {
          some: {
            chargerId: id,
            recoveredAt: null,
            charger: { AND: [visibleChargers(ctx.actor), { deletedAt: null }] },
          },
        },
      },
      orderBy: [{ failingCount: 'desc' }, { id: 'asc' }],
      select: sharedProblemColumns,
    }),
  );
  if (row === null) return null;
  const {
    errorType,
    failingCount,
    id: problemId,
    kind,
    name,
    startedAt,
    totalCount,
  } = toSharedProblem(row);
  return {
    kind,
    name,
    errorType,
    startedAt,
    whole: can(ctx.actor, 'shared-problem.read')
      ? { id: problemId, failingCount, totalCount }
      : null,
  };
}
