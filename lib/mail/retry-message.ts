import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

/** Lets the worker try a message once more that it had given up. */
export async function retryMessage(ctx: Context, input: { messageId: string }): Promise<void> {
  authorize(ctx.actor, 'mail.retry');
  const id = parseId(input.messageId);
  await inScope(ctx, async (tx) => {
    const message = await tx.outboxMessage.findUnique({
      where: { id },
      select: { tenantId: true, kind: true, address: true },
    });
    if (message === null) throw new DomainError('not-found', 'There is no such message.');
    const { tenantId, kind, address } = message;
    if (tenantId !== null) authorize(ctx.actor, 'mail.retry', tenantId);
    if (kind === 'link') {
      throw new DomainError('conflict', 'Its link is gone. Create a new one on the user’s page.');
    }
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: 'failed' },
      data: { state: 'waiting', dueAt: ctx.now(), endedAt: null },
    });
    if (count === 0) throw new DomainError('conflict', 'This message has not failed.');
    await recordAudit(ctx, tx, {
      action: 'mail.retry',
      subjectType: 'mail',
      subjectId: id,
      tenantId,
      details: { name: address },
    });
  });
}
