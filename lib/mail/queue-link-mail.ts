import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import type { Transaction } from '@/lib/db/database';

/** What a process needs to put a secret into the outbox. Null where no mail server is set. */
export type LinkMailer = { sealingKey: Buffer } | null;

type LinkMail = {
  user: { id: string; email: string; name: string };
  tenantIds: readonly string[];
  purpose: 'invitation' | 'reset';
  token: string;
  expiresAt: Date;
};

/**
 * Leaves a one-time link to be sent, in the transaction that makes it. Its token is encrypted,
 * bound to this message, and gone from the outbox when the message has ended.
 */
export async function queueLinkMail(
  ctx: Pick<Context, 'now'>,
  tx: Transaction,
  { user, tenantIds, purpose, token, expiresAt }: LinkMail,
  mailer: LinkMailer,
): Promise<void> {
  if (mailer === null) return;
  const id = randomUUID();
  const now = ctx.now();
  const [tenantId = null, ...others] = tenantIds;
  await tx.outboxMessage.create({
    data: {
      ...{ id, kind: 'link', userId: user.id, address: user.email, name: user.name },
      tenantId: others.length === 0 ? tenantId : null,
      payload: { purpose, expiresAt: expiresAt.toISOString() },
      sealed: seal(mailer.sealingKey, token, id),
      ...{ createdAt: now, dueAt: now },
    },
  });
}
