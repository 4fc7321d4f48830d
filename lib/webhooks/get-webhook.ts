import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { findWebhook } from './internal';
import type { DisabledReason, EventType, WebhookState } from './schemas';
import { disabledReasonOf, eventTypesOf, webhookStateOf } from './stored-words';

export type WebhookDetails = {
  id: string;
  name: string;
  url: string;
  tenant: { name: string };
  events: EventType[];
  state: WebhookState;
  stateSince: Date;
  disabledReason: DisabledReason | null;
  failingSince: Date | null;
  secretSince: Date;
  /** Until when the secret before signs too; null when it does not. */
  previousUntil: Date | null;
};

/** One webhook, for its page. Its secret is not part of it. */
export async function getWebhook(ctx: Context, webhookId: string): Promise<WebhookDetails> {
  authorize(ctx.actor, 'webhook.read');
  return inScope(ctx, async (tx) => {
    const { id, tenant, ...found } = await findWebhook(ctx, tx, webhookId, 'webhook.read');
    const { disabledReason, previousUntil, ...times } = await tx.webhook.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ stateSince: true, disabledReason: true, failingSince: true, secretSince: true },
        previousUntil: true,
      },
    });
    return {
      ...{ id, name: found.name, url: found.url, tenant: { name: tenant.name } },
      ...times,
      events: eventTypesOf(found.events),
      state: webhookStateOf(found.state),
      disabledReason: disabledReasonOf(disabledReason),
      previousUntil: previousUntil !== null && previousUntil > ctx.now() ? previousUntil : null,
    };
  });
}
