import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { readReply, type CannedReply } from './read-replies';

/** One change of a tenant's replies at a time: two at once would both write the same built-in. */
export async function lockReplies(tx: Transaction, tenantId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`canned-replies ${tenantId}`}))`;
}

/** @throws DomainError `not-found` for one that this tenant does not have. */
export async function replyToChange(
  tx: Transaction,
  { tenantId, replyId }: { tenantId: string; replyId: string },
): Promise<CannedReply> {
  await lockReplies(tx, tenantId);
  const reply = await readReply(tx, tenantId, replyId);
  if (reply === null) throw new DomainError('not-found', 'There is no such canned reply.');
  return reply;
}

/** A built-in reply has no id that a row could have; its title says which it is. */
export async function auditReply(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  action: 'save' | 'delete' | 'restore',
  reply: { tenantId: string; title: string; ownId: string | null },
): Promise<void> {
  await recordAudit(ctx, tx, {
    action: `canned-reply.${action}`,
    subjectType: 'canned-reply',
    subjectId: reply.ownId,
    tenantId: reply.tenantId,
    details: { name: reply.title },
  });
}
