import { randomUUID } from 'node:crypto';
import type { Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';

/** A webhook that is paused, so that the worker leaves it alone, with one delivery in its log. */
export async function pausedWebhook(db: Database, tenantId: string, name: string) {
  const id = randomUUID();
  const at = new Date();
  const url = 'https://hooks.example.com/in';
  const { id: deliveryId } = await inSystemScope(db, async (tx) => {
    await tx.webhook.create({
      data: {
        ...{ id, tenantId, name, url, events: ['fix.failed'], state: 'paused', stateSince: at },
        ...{ sealedSecret: 'none', secretSince: at, createdAt: at },
      },
      select: { id: true },
    });
    const event = await tx.webhookEvent.create({
      data: {
        tenantId,
        type: 'webhook.test',
        subjectId: id,
        at,
        payload: JSON.stringify({ name }),
      },
      select: { id: true },
    });
    return tx.webhookDelivery.create({
      data: {
        ...{ tenantId, webhookId: id, eventId: event.id, state: 'delivered', retriesLeft: 0 },
        ...{ createdAt: at, dueAt: at, endedAt: at, attemptedAt: at, attempts: 1 },
        ...{ status: 200, durationMs: 84, response: 'thank you' },
      },
      select: { id: true },
    });
  });
  return { id, name, deliveryId };
}
