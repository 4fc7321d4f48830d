import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { countOf } from '@/lib/format/count';
import { parseInput } from '@/lib/parse-input';
import { auditWebhook, type WebhookServices } from './internal';
import { receiverProblem } from './outgoing/find-receiver';
import { maxWebhooks, newWebhookSchema } from './schemas';
import { newSigningSecret } from './signature';

/** `secret` is known only now: it is kept encrypted and never shown again. */
export type CreatedWebhook = { webhookId: string; name: string; secret: string };

/** Sends events of a tenant to an address from now on. */
export async function createWebhook(
  ctx: Context,
  input: unknown,
  services: WebhookServices,
): Promise<Result<CreatedWebhook>> {
  authorize(ctx.actor, 'webhook.manage');
  const parsed = parseInput(newWebhookSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, name, url, events } = parsed.value;
  authorize(ctx.actor, 'webhook.manage', tenantId);
  const problem = receiverProblem(url, services.guard);
  if (problem !== null) return correct({ url: [problem] });

  return inScope(ctx, async (tx) => {
    const known = await tx.webhook.count({ where: { tenantId } });
    if (known >= maxWebhooks) {
      const most = countOf(maxWebhooks, 'webhook');
      return correct({ form: [`A tenant has at most ${most}. Delete one that is not used.`] });
    }
    const id = randomUUID();
    const secret = newSigningSecret();
    const now = ctx.now();
    await tx.webhook.create({
      data: {
        ...{ id, tenantId, name, url, events },
        sealedSecret: seal(services.sealingKey, secret, id),
        ...{ secretSince: now, stateSince: now, createdAt: now },
      },
      select: { id: true },
    });
    await auditWebhook(ctx, tx, 'create', { id, tenantId, name });
    return done({ webhookId: id, name, secret });
  });
}
