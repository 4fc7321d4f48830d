import type { Context } from '@/lib/context';
import type { LinkPurpose, Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { recordAudit } from '@/lib/audit/record-audit';
import { DomainError } from '@/lib/errors';
import type { AuditAction } from '@/lib/format/audit-sentence';
import { hashToken, newToken } from './one-time-token';
import { invitationLifetimeMs, resetLifetimeMs, signInLinkLifetimeMs } from './schemas';

const lifetimes: Record<LinkPurpose, number> = {
  invitation: invitationLifetimeMs,
  reset: resetLifetimeMs,
  sign_in: signInLinkLifetimeMs,
};

export type IssuedLink = { token: string; expiresAt: Date };

/** Makes a one-time link and ends the user's earlier ones. */
export async function issueLink(
  ctx: Context,
  tx: Transaction,
  userId: string,
  purpose: LinkPurpose,
): Promise<IssuedLink> {
  await endLinks(tx, userId);
  const token = newToken();
  const createdAt = ctx.now();
  const expiresAt = new Date(createdAt.getTime() + lifetimes[purpose]);
  await tx.oneTimeLink.create({
    data: { userId, purpose, tokenHash: hashToken(token), createdAt, expiresAt },
  });
  return { token, expiresAt };
}

export async function endLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
}

/** Ends the user's sessions, all but one if that is named. */
export async function endSessions(
  ctx: Context,
  tx: Transaction,
  userId: string,
  exceptSessionId?: string,
): Promise<void> {
  await tx.userSession.updateMany({
    where: { userId, revokedAt: null, ...(exceptSessionId && { id: { not: exceptSessionId } }) },
    data: { revokedAt: ctx.now() },
  });
}

/** Role changes happen one at a time, so that two operators cannot remove each other. */
export async function lockRoles(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('exolink user roles'))`;
}

/** @throws DomainError `conflict` when nobody could run the installation without this one. */
export async function keepAnOperator(tx: Transaction, userId: string): Promise<void> {
  const others = await tx.user.count({
    where: { role: 'operator', disabledAt: null, passwordHash: { not: null }, id: { not: userId } },
  });
  if (others === 0) {
    throw new DomainError('conflict', 'This is the last operator. Appoint another one first.');
  }
}

/** The user that an audit row is about. */
export type AuditedUser = { id: string; email: string; tenantIds: readonly string[] };

/** One audit row in each of the user's tenants, so that each one's admins see it. */
export async function auditUser(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  action: AuditAction,
  user: AuditedUser,
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  const subject = { subjectType: 'user', subjectId: user.id };
  const tenantIds = user.tenantIds.length === 0 ? [null] : user.tenantIds;
  for (const tenantId of tenantIds) {
    const row = { action, ...subject, tenantId, details: { email: user.email, ...details } };
    await recordAudit(ctx, tx, row);
  }
}

/** The audit row of somebody who has proved who they are: they are the one who acts. */
export async function auditSignIn(
  ctx: Pick<Context, 'now'>,
  tx: Transaction,
  userId: string,
  action: AuditAction,
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      role: true,
      memberships: { select: { tenantId: true } },
    },
  });
  const tenantIds = user.memberships.map((membership) => membership.tenantId);
  const actor = { kind: 'user', userId, ...user, tenantIds } as const;
  await auditUser({ now: ctx.now, actor }, tx, action, {
    id: userId,
    email: user.email,
    tenantIds,
  });
}
