import type { UserActor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';
import type { ReadMail } from './read-mail';
import { findTokens, isTokenOf } from './reply-token';
import type { HoldReason } from './schemas';

export type Match =
  | { kind: 'answer'; actor: UserActor; ticketId: string; tenantId: string }
  | { kind: 'held'; reason: HoldReason; tenantId: string | null; ticketId: string | null };

/**
 * Whose answer it is, and to what: by the token that was signed for one person and one ticket, and
 * by its sender being that person. A subject says nothing. Whether they may still see the ticket,
 * the verb asks. Needs a transaction over every tenant.
 */
export async function matchTicket(tx: Transaction, mail: ReadMail, key: Buffer): Promise<Match> {
  const sender = await findSender(tx, mail.fromAddress);
  for (const token of findTokens(mail.tokenTexts)) {
    const ticket = await tx.ticket.findUnique({
      where: { number: token.number },
      select: {
        ...{ id: true, tenantId: true, requesterId: true, assigneeId: true },
        watchers: { select: { userId: true } },
      },
    });
    if (ticket === null) continue;
    const { id: ticketId, tenantId } = ticket;
    if (sender !== null && isTokenOf(key, token, ticketId, sender.userId)) {
      return { kind: 'answer', actor: sender, ticketId, tenantId };
    }
    // Written from another address, or passed on: people decide, and see which ticket is meant.
    const people = [ticket.requesterId, ticket.assigneeId, ...ticket.watchers.map((w) => w.userId)];
    if (people.some((userId) => userId !== null && isTokenOf(key, token, ticketId, userId))) {
      return { kind: 'held', reason: 'other-sender', tenantId, ticketId };
    }
  }
  const [only = null, ...others] = sender?.tenantIds ?? [];
  return {
    kind: 'held',
    reason: sender === null ? 'unknown-sender' : 'no-token',
    tenantId: others.length === 0 ? only : null,
    ticketId: null,
  };
}

async function findSender(tx: Transaction, email: string): Promise<UserActor | null> {
  if (email === '') return null;
  const user = await tx.user.findUnique({
    where: { email, disabledAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      memberships: { select: { tenantId: true } },
    },
  });
  if (user === null) return null;
  const { id, memberships, ...who } = user;
  const tenantIds = who.role === 'operator' ? [] : memberships.map(({ tenantId }) => tenantId);
  return { kind: 'user', userId: id, ...who, tenantIds };
}
