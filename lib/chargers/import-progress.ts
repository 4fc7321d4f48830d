import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

/** An import that shows no result by then was ended with its process. */
const abandonedAfterMs = 30 * 60_000;

export type ImportProgress = {
  state: 'running' | 'done' | 'failed';
  /** Steps: one per charger to write, and one per password to hash. */
  total: number;
  done: number;
  /** What is being done, or why it failed. */
  message: string | null;
};

/** How far an import is. Its rows show only when all of it is done. */
export async function getImportProgress(
  ctx: Context,
  input: { importId: string },
): Promise<ImportProgress> {
  authorize(ctx.actor, 'charger.import');
  const id = parseId(input.importId);
  const found = await inScope(ctx, (tx) => tx.chargerImport.findUnique({ where: { id } }));
  if (found === null) throw new DomainError('not-found', 'This import does not exist.');
  authorize(ctx.actor, 'charger.import', found.tenantId);

  const { state, total, done, message, createdAt } = found;
  const ageMs = ctx.now().getTime() - createdAt.getTime();
  if (state === 'running' && ageMs > abandonedAfterMs) {
    const reason = 'The portal was stopped during the import. Nothing was imported.';
    return { state: 'failed', total, done, message: reason };
  }
  return { state, total, done, message };
}
