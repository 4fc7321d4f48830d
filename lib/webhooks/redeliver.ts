import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { auditWebhook, findWebhook } from './internal';

/**
 * Has the worker send a delivery once more, now, with the same id and the same bytes. What still
 * waits keeps its further attempts.
 */
export async function redeliver(ctx: Context, input: { deliveryId: string }): Promise<void> {
  authorize(ctx.actor, 'webhook.manage');
  const id = parseId(input.deliveryId);
  await inScope(ctx, async (tx) => {
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id },
      select: { webhookId: true, endedAt: true },
    });
    if (delivery === null) throw new DomainError('not-found', 'This delivery does not exist.');
    const webhook = await findWebhook(ctx, tx, delivery.webhookId);
    if (webhook.state !== 'active') {
      throw new DomainError('conflict', 'This webhook is off. Resume it first.');
    }
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, state: { not: 'sending' } },
      data: {
        ...{ state: 'waiting', dueAt: ctx.now(), endedAt: null },
        ...(delivery.endedAt === null ? {} : { retriesLeft: 0 }),
      },
    });
    if (count === 0) throw new DomainError('conflict', 'It is being sent at this moment.');
    await auditWebhook(ctx, tx, 'redeliver', webhook);
  });
}
