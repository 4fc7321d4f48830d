import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { queueLinkMail, type LinkMailer } from '@/lib/mail/queue-link-mail';
import { auditUser, issueLink } from './internal';
import { manageableUser } from './manageable-user';

export type CreatedLink = { token: string; expiresAt: Date; email: string; isMailed: boolean };

/** A new link to choose a password: a reset, or a fresh invitation for who never had one. */
export async function createLink(
  ctx: Context,
  input: { userId: string },
  mailer: LinkMailer = null,
): Promise<CreatedLink> {
  authorize(ctx.actor, 'user.create-link');
  return inSystemScope(ctx.db, async (tx) => {
    const user = await manageableUser(ctx.actor, tx, input.userId);
    if (user.disabledAt !== null) {
      throw new DomainError('conflict', 'This account is disabled. Enable it first.');
    }
    const withoutPassword = await tx.user.count({ where: { id: user.id, passwordHash: null } });
    const purpose = withoutPassword > 0 ? 'invitation' : 'reset';
    const link = await issueLink(ctx, tx, user.id, purpose);
    await auditUser(ctx, tx, 'user.create-link', user, { purpose });
    const { tenantIds } = user;
    await queueLinkMail(ctx, tx, { user, tenantIds, purpose, ...link }, mailer);
    return { ...link, email: user.email, isMailed: mailer !== null };
  });
}
