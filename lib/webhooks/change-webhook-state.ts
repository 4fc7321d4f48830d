import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { auditWebhook, findWebhook } from './internal';
import { freshHours } from './schemas';

type Change = { webhookId: string; isActive: boolean };

/**
 * Pauses a webhook, or lets it go on. While it is paused or disabled nothing is sent and nothing
 * new is kept for it; what waited goes out when it goes on, unless it is old news by then.
 */
export async function changeWebhookState(
  ctx: Context,
  { webhookId, isActive }: Change,
): Promise<void> {
  authorize(ctx.actor, 'webhook.manage');
  const now = ctx.now();
  await inScope(ctx, async (tx) => {
    const webhook = await findWebhook(ctx, tx, webhookId);
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId, state: isActive ? { not: 'active' } : 'active' },
      data: isActive
        ? { ...fresh, state: 'active', stateSince: now }
        : { state: 'paused', stateSince: now },
    });
    if (count === 0) {
      throw new DomainError('conflict', `This webhook is ${isActive ? 'active' : 'off'} already.`);
    }
    if (isActive) {
      const before = new Date(now.getTime() - freshHours * 60 * 60_000);
      await tx.webhookDelivery.updateMany({
        where: { webhookId, state: 'waiting', createdAt: { lt: before } },
        data: { state: 'failed', endedAt: now, error: oldNews },
      });
    }
    await auditWebhook(ctx, tx, isActive ? 'resume' : 'pause', webhook);
  });
}

const fresh = { disabledReason: null, failingSince: null, failures: 0 } as const;
const oldNews = 'It waited for more than a day while the webhook was off.';
