import { authorize, type Permission } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import type { AddressGuard } from './outgoing/address-guard';

/** What the portal needs to make and check webhooks. */
export type WebhookServices = { sealingKey: Buffer; guard: AddressGuard };

const columns = {
  ...{ id: true, tenantId: true, name: true, url: true, events: true, state: true },
  tenant: { select: { name: true, slug: true } },
} as const satisfies Prisma.WebhookSelect;

/**
 * A webhook to change or look at, for who may.
 * @throws DomainError `not-found` for one of a tenant that is not the actor's.
 */
export async function findWebhook(
  ctx: Pick<Context, 'actor'>,
  tx: Transaction,
  webhookId: string,
  permission: Permission = 'webhook.manage',
) {
  const found = await tx.webhook.findUnique({
    where: { id: parseId(webhookId) },
    select: columns,
  });
  if (found === null) throw new DomainError('not-found', 'This webhook does not exist.');
  authorize(ctx.actor, permission, found.tenantId);
  return found;
}

type Audited = { id: string; tenantId: string; name: string };

type WebhookAction =
  | 'create'
  | 'update'
  | 'pause'
  | 'resume'
  | 'delete'
  | 'rotate-secret'
  | 'test'
  | 'redeliver';

/** Addresses may hold tokens in their paths, so only what is told by the caller gets in. */
export async function auditWebhook(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  action: WebhookAction,
  { id, name, tenantId }: Audited,
  changes?: Prisma.InputJsonObject,
): Promise<void> {
  await recordAudit(ctx, tx, {
    action: `webhook.${action}`,
    subjectType: 'webhook',
    subjectId: id,
    tenantId,
    details: { name, ...(changes === undefined ? {} : { changes }) },
  });
}
