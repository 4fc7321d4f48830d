import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditWebhook, findWebhook, type WebhookServices } from './internal';
import { rotationSchema } from './schemas';
import { newSigningSecret } from './signature';

export type RotatedSecret = { secret: string; previousUntil: Date | null };

/**
 * Makes a new secret, shown once. The one before signs too until its time is over, so that the
 * receiver can change at leisure; with no time at all it is gone at once.
 */
export async function rotateSecret(
  ctx: Context,
  input: unknown,
  { sealingKey }: Pick<WebhookServices, 'sealingKey'>,
): Promise<Result<RotatedSecret>> {
  authorize(ctx.actor, 'webhook.manage');
  const parsed = parseInput(rotationSchema, input);
  if (!parsed.ok) return parsed;
  const { webhookId, overlap, secretSince } = parsed.value;
  const now = ctx.now();
  const previousUntil = overlap === 0 ? null : new Date(now.getTime() + overlap * 60 * 60_000);

  return inScope(ctx, async (tx) => {
    const webhook = await findWebhook(ctx, tx, webhookId);
    const { sealedSecret } = await tx.webhook.findUniqueOrThrow({
      where: { id: webhookId },
      select: { sealedSecret: true },
    });
    const secret = newSigningSecret();
    // Of two people at once, or two clicks, one would hold a secret that is not the last.
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId, sealedSecret, ...(secretSince === undefined ? {} : { secretSince }) },
      data: {
        sealedSecret: seal(sealingKey, secret, webhookId),
        secretSince: now,
        sealedPrevious: previousUntil === null ? null : sealedSecret,
        previousUntil,
      },
    });
    if (count === 0) {
      throw new DomainError(
        'conflict',
        'This secret has been rotated already. Load the page again.',
      );
    }
    await auditWebhook(ctx, tx, 'rotate-secret', webhook);
    return done({ secret, previousUntil });
  });
}
