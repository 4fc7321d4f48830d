'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { done } from '@/lib/errors';
import { environment } from '@/lib/server/environment';
import { linkMailer } from '@/lib/server/link-mailer';
import { formAction } from '@/lib/server/form-action';
import { createLink } from '@/lib/users/create-link';
import { disableUser } from '@/lib/users/disable-user';
import { enableUser } from '@/lib/users/enable-user';
import { inviteUser } from '@/lib/users/invite-user';
import { linkUrl } from '@/lib/users/link-url';
import { updateUser } from '@/lib/users/update-user';

type Input = Record<string, unknown>;
type Issued = { token: string; email: string; expiresAt: Date; isMailed: boolean };

const userSchema = z.object({ userId: z.string() });

export const inviteUserAction = formAction(async (ctx: UserContext, input: Input) => {
  const result = await inviteUser(ctx, input, linkMailer());
  return result.ok ? done(withAddress(result.value)) : result;
});

export const updateUserAction = formAction(updateUser);

export const createLinkAction = formAction(async (ctx: UserContext, input: Input) =>
  withAddress(await createLink(ctx, userSchema.parse(input), linkMailer())),
);

export const disableUserAction = formAction((ctx: UserContext, input: Input) =>
  disableUser(ctx, userSchema.parse(input)),
);

export const enableUserAction = formAction((ctx: UserContext, input: Input) =>
  enableUser(ctx, userSchema.parse(input)),
);

function withAddress({ token, ...issued }: Issued) {
  const { email, expiresAt, isMailed } = issued;
  return { url: linkUrl(environment().portalUrl, token), email, expiresAt, isMailed };
}
