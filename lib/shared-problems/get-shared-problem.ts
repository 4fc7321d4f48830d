import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import {
  sharedProblemColumns,
  toSharedProblem,
  type SharedProblemItem,
} from './shared-problem-item';

/** One problem that many chargers share, open or past. */
export async function getSharedProblem(
  ctx: Context,
  problemId: string,
): Promise<SharedProblemItem> {
  authorize(ctx.actor, 'shared-problem.read');
  const id = parseId(problemId);
  const row = await inScope(ctx, (tx) =>
    tx.sharedProblem.findUnique({ where: { id }, select: sharedProblemColumns }),
  );
  if (row === null) throw new DomainError('not-found', 'There is no such problem.');
  authorize(ctx.actor, 'shared-problem.read', row.tenant.id);
  return toSharedProblem(row);
}
