import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditWebhook, findWebhook, type WebhookServices } from './internal';
import { receiverProblem } from './outgoing/find-receiver';
import { webhookUpdateSchema } from './schemas';

/** Changes name, address and events. At a new address its failures count from the beginning. */
export async function updateWebhook(
  ctx: Context,
  input: unknown,
  { guard }: Pick<WebhookServices, 'guard'>,
): Promise<Result<{ webhookId: string }>> {
  authorize(ctx.actor, 'webhook.manage');
  const parsed = parseInput(webhookUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { webhookId, ...after } = parsed.value;
  const problem = receiverProblem(after.url, guard);
  if (problem !== null) return correct({ url: [problem] });

  return inScope(ctx, async (tx) => {
    const before = await findWebhook(ctx, tx, webhookId);
    const isMoved = after.url !== before.url;
    await tx.webhook.update({
      where: { id: webhookId },
      data: { ...after, ...(isMoved ? { failingSince: null, failures: 0 } : {}) },
    });
    const changes = changedFields(told(before, before.url), told(after, before.url));
    await auditWebhook(ctx, tx, 'update', { ...before, name: after.name }, changes);
    return done({ webhookId });
  });
}

/** The path of an address may hold a token: who reads the history sees the host alone. */
function told(
  { events, name, url }: { events: readonly string[]; name: string; url: string },
  urlBefore: string,
) {
  const { origin } = new URL(url);
  const isOtherPath = url !== urlBefore && origin === new URL(urlBefore).origin;
  return { name, events, receiver: isOtherPath ? `${origin}, another path` : origin };
}
