import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';

/** Leaves a mail to the actor's own address for the worker, the way that every mail goes. */
export async function sendTestMail(
  ctx: UserContext,
  { isServerSet }: { isServerSet: boolean },
): Promise<{ messageId: string; address: string }> {
  authorize(ctx.actor, 'mail.test');
  if (!isServerSet) throw new DomainError('conflict', 'No mail server is set.');
  const { userId, email, name } = ctx.actor;
  const now = ctx.now();
  return inSystemScope(ctx.db, async (tx) => {
    const { id } = await tx.outboxMessage.create({
      data: { kind: 'test', userId, address: email, name, createdAt: now, dueAt: now },
      select: { id: true },
    });
    await recordAudit(ctx, tx, {
      action: 'mail.test',
      subjectType: 'mail',
      subjectId: id,
      tenantId: null,
      details: { name: email },
    });
    return { messageId: id, address: email };
  });
}
