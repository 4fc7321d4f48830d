import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';
import { findWebhook } from './internal';
import type { DeliveryState } from './schemas';
import { deliveryStateOf } from './stored-words';

const defaultPageSize = 25;

export const deliveryViews = ['all', 'waiting', 'failed'] as const;
export type DeliveryView = (typeof deliveryViews)[number];

export type DeliveryRow = {
  id: string;
  eventId: string;
  type: string;
  state: DeliveryState;
  createdAt: Date;
  dueAt: Date;
  attempts: number;
  attemptedAt: Date | null;
  status: number | null;
  durationMs: number | null;
  error: string | null;
};

type Input = {
  webhookId: string;
  view?: DeliveryView;
  cursor?: string | undefined;
  pageSize?: number;
};

/** What was and is to be sent to one webhook, newest first. */
export async function listDeliveries(
  ctx: Context,
  { cursor, pageSize = defaultPageSize, view = 'all', webhookId }: Input,
): Promise<{ rows: DeliveryRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'webhook.read');
  return inScope(ctx, async (tx) => {
    const webhook = await findWebhook(ctx, tx, webhookId, 'webhook.read');
    const found = await tx.webhookDelivery.findMany({
      where: { AND: [{ webhookId: webhook.id }, inView[view], olderThan(decodeCursor(cursor))] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: deliveryColumns,
    });
    return keysetPage(found.map(toDelivery), pageSize, atCreation);
  });
}

const inView: Record<DeliveryView, Prisma.WebhookDeliveryWhereInput> = {
  all: {},
  waiting: { state: { in: ['waiting', 'sending'] } },
  failed: { state: 'failed' },
};

export const deliveryColumns = {
  ...{ id: true, eventId: true, state: true, createdAt: true, dueAt: true, attempts: true },
  ...{ attemptedAt: true, status: true, durationMs: true, error: true },
  event: { select: { type: true } },
} as const satisfies Prisma.WebhookDeliverySelect;

type Found = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliveryColumns }>;

export function toDelivery({ event, state, ...row }: Found): DeliveryRow {
  return { ...row, type: event.type, state: deliveryStateOf(state) };
}
