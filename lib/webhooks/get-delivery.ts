import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { findWebhook } from './internal';
import { deliveryColumns, toDelivery, type DeliveryRow } from './list-deliveries';

export type DeliveryDetails = DeliveryRow & {
  webhook: { id: string; name: string };
  /** Its webhook is on, and it is not being sent at this moment. */
  canSend: boolean;
  /** What is sent, to the byte. */
  payload: string;
  /** The beginning of the latest answer. */
  response: string | null;
};

/** One delivery with what was sent and what was answered. */
export async function getDelivery(ctx: Context, deliveryId: string): Promise<DeliveryDetails> {
  authorize(ctx.actor, 'webhook.read');
  const id = parseId(deliveryId);
  return inScope(ctx, async (tx) => {
    const found = await tx.webhookDelivery.findUnique({
      where: { id },
      select: {
        ...deliveryColumns,
        ...{ webhookId: true, response: true },
        event: { select: { type: true, payload: true } },
      },
    });
    if (found === null) throw new DomainError('not-found', 'This delivery does not exist.');
    const { response, webhookId, ...row } = found;
    const { name, state } = await findWebhook(ctx, tx, webhookId, 'webhook.read');
    const webhook = { id: webhookId, name };
    const delivery = toDelivery(row);
    const canSend = state === 'active' && delivery.state !== 'sending';
    return { ...delivery, webhook, canSend, payload: found.event.payload ?? '', response };
  });
}
