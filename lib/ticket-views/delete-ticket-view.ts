import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditView, changeableView } from './internal';
import { viewIdSchema } from './schemas';

export async function deleteTicketView(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ viewId: string }>> {
  authorize(ctx.actor, 'ticket-view.save');
  const parsed = parseInput(viewIdSchema, input);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value;
  return inScope(ctx, async (tx) => {
    const view = await changeableView(ctx.actor, tx, id);
    await tx.ticketView.delete({ where: { id } });
    await auditView(ctx, tx, 'ticket-view.delete', view);
    return done({ viewId: id });
  });
}
