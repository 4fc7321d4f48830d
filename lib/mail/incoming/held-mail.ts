import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';

const columns = {
  ...{ id: true, tenantId: true, state: true, messageKey: true, fromAddress: true, fromName: true },
  ...{ subject: true, text: true, fileCount: true },
} as const;

/** A mail that waits for somebody. @throws DomainError where there is none, or not any more. */
export async function heldMail(tx: Transaction, id: string) {
  const mail = await tx.incomingMail.findUnique({ where: { id }, select: columns });
  if (mail === null) throw new DomainError('not-found', 'There is no such mail.');
  if (mail.state !== 'held') {
    throw new DomainError('conflict', 'Somebody has seen to this mail already.');
  }
  return mail;
}
