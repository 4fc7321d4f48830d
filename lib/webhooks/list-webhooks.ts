import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';
import { webhookStateOf } from './stored-words';
import type { WebhookState } from './schemas';

const defaultPageSize = 50;

export type WebhookRow = {
  id: string;
  name: string;
  /** Without the path, which may hold a token. */
  host: string;
  tenant: { id: string; name: string };
  state: WebhookState;
  eventCount: number;
  failingSince: Date | null;
  lastDelivery: { at: Date; isDelivered: boolean } | null;
};

/** Webhooks, newest first, of one tenant or of all that the actor may act in. */
export async function listWebhooks(
  ctx: Context,
  input: { tenantId?: string | undefined; cursor?: string | undefined; pageSize?: number } = {},
): Promise<{ rows: WebhookRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'webhook.read', input.tenantId);
  const pageSize = input.pageSize ?? defaultPageSize;
  return inScope(ctx, async (tx) => {
    const found = await tx.webhook.findMany({
      where: {
        AND: [tenantsInReach(ctx.actor, input.tenantId), olderThan(decodeCursor(input.cursor))],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        ...{ id: true, name: true, url: true, state: true, events: true, failingSince: true },
        ...{ createdAt: true, tenant: { select: { id: true, name: true } } },
      },
    });
    const page = keysetPage(found, pageSize, atCreation);
    const last = await lastDeliveries(
      tx,
      page.rows.map((row) => row.id),
    );
    const rows = page.rows.map(({ events, failingSince, id, name, state, tenant, url }) => ({
      ...{ id, name, tenant, failingSince, eventCount: events.length },
      host: new URL(url).host,
      state: webhookStateOf(state),
      lastDelivery: last.get(id) ?? null,
    }));
    return { rows, nextCursor: page.nextCursor };
  });
}

type Last = { webhookId: string; at: Date; isDelivered: boolean };

/** The latest that was tried of each, by its index. */
async function lastDeliveries(tx: Transaction, webhookIds: string[]): Promise<Map<string, Last>> {
  const rows = await tx.$queryRaw<Last[]>`
    SELECT w.id AS "webhookId", last.at, last.is_delivered AS "isDelivered"
    FROM unnest(${webhookIds}::uuid[]) AS w (id) CROSS JOIN LATERAL (
      SELECT attempted_at AS at, state = 'delivered' AS is_delivered FROM webhook_delivery d
      WHERE d.webhook_id = w.id AND attempted_at IS NOT NULL
      ORDER BY created_at DESC, id DESC LIMIT 1) AS last`;
  return new Map(rows.map((row) => [row.webhookId, row]));
}
