import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { queueLinkMail, type LinkMailer } from '@/lib/mail/queue-link-mail';
import { parseInput } from '@/lib/parse-input';
import { Correction, correctable } from './correction';
import { authorizeAccess, grantAccess, tidyAccess } from './grant-access';
import { auditUser, issueLink, lockRoles } from './internal';
import { inviteUserSchema } from './schemas';

export type Invitation = {
  userId: string;
  email: string;
  token: string;
  expiresAt: Date;
  isMailed: boolean;
};

/** Makes an account and the one-time link with which its owner chooses a password. */
export async function inviteUser(
  ctx: Context,
  input: unknown,
  mailer: LinkMailer = null,
): Promise<Result<Invitation>> {
  authorize(ctx.actor, 'user.invite');
  const parsed = parseInput(inviteUserSchema, input);
  if (!parsed.ok) return parsed;
  const { email, name } = parsed.value;
  const access = tidyAccess(parsed.value);
  authorizeAccess(ctx.actor, access);
  const { role, tenantIds } = access;
  const userId = randomUUID();
  return correctable(
    inSystemScope(ctx.db, async (tx) => {
      await lockRoles(tx);
      if ((await tx.user.count({ where: { email } })) > 0) throw new Correction(taken);
      await tx.user.create({ data: { id: userId, email, name, role, createdAt: ctx.now() } });
      const errors = await grantAccess(tx, userId, access);
      if (errors !== null) throw new Correction(errors);
      const link = await issueLink(ctx, tx, userId, 'invitation');
      const ownedChargers = access.identities.length;
      await auditUser(
        ctx,
        tx,
        'user.invite',
        { id: userId, email, tenantIds },
        { role, ownedChargers },
      );
      const user = { id: userId, email, name };
      await queueLinkMail(ctx, tx, { user, tenantIds, purpose: 'invitation', ...link }, mailer);
      return done({ userId, email, ...link, isMailed: mailer !== null });
    }),
  );
}

const taken = {
  email: [
    'This e-mail address has an account already. If you do not find it in your list, ask your operator.',
  ],
};
