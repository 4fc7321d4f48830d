import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { composePayload } from './compose/compose-payload';
import { auditWebhook, findWebhook } from './internal';
import { testEventType } from './schemas';

/** Leaves an event for this webhook alone to the worker. It is tried once. */
export async function sendTestEvent(
  ctx: Context,
  input: { webhookId: string },
  { portalUrl }: { portalUrl: string },
): Promise<{ deliveryId: string }> {
  authorize(ctx.actor, 'webhook.manage');
  return inScope(ctx, async (tx) => {
    const { tenant, ...webhook } = await findWebhook(ctx, tx, input.webhookId);
    const { id: webhookId, tenantId, state, name } = webhook;
    if (state !== 'active') {
      throw new DomainError('conflict', 'This webhook is off. Resume it first.');
    }
    const waiting = await tx.webhookDelivery.count({
      where: { webhookId, state: { in: ['waiting', 'sending'] }, event: { type: testEventType } },
    });
    if (waiting > 0) throw new DomainError('conflict', 'A test event is on its way already.');
    const now = ctx.now();
    const id = randomUUID();
    const facts = { webhook: { id: webhookId, name } };
    const event = { id, type: testEventType, at: now, subjectId: webhookId, facts };
    const nothing = { charger: null, unknownIdentity: null, ticket: null, line: null };
    const payload = composePayload({ ...event, ...nothing, tenant: tenant.slug }, portalUrl);
    await tx.webhookEvent.create({
      data: { ...event, tenantId, payload, createdAt: now },
      select: { id: true },
    });
    const delivery = await tx.webhookDelivery.create({
      data: { tenantId, webhookId, eventId: id, createdAt: now, dueAt: now, retriesLeft: 0 },
      select: { id: true },
    });
    await auditWebhook(ctx, tx, 'test', webhook);
    return { deliveryId: delivery.id };
  });
}
