import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { auditWebhook, findWebhook } from './internal';

/** Deletes a webhook with its secret, what waits for it, and its log. */
export async function deleteWebhook(ctx: Context, input: { webhookId: string }): Promise<void> {
  authorize(ctx.actor, 'webhook.manage');
  await inScope(ctx, async (tx) => {
    const webhook = await findWebhook(ctx, tx, input.webhookId);
    await tx.webhook.delete({ where: { id: webhook.id } });
    await auditWebhook(ctx, tx, 'delete', webhook);
  });
}
