'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import { saveMailChoices } from '@/lib/mail/save-mail-choices';
import { formAction } from '@/lib/server/form-action';
import { clientAddress } from '@/lib/server/request';
import { currentSession } from '@/lib/server/session';
import { signInThrottle } from '@/lib/server/sign-in-throttle';
import { changePassword } from '@/lib/users/change-password';
import { revokeOtherSessions } from '@/lib/users/revoke-other-sessions';
import { revokeSession } from '@/lib/users/revoke-session';

export const saveMailChoicesAction = formAction(saveMailChoices);

const sessionSchema = z.object({ sessionId: z.string() });

export const changePasswordAction = formAction(
  async (ctx: UserContext, input: Record<string, unknown>) =>
    changePassword(ctx, input, {
      sessionId: await ownSessionId(),
      address: await clientAddress(),
      throttle: signInThrottle(),
    }),
);

export const revokeSessionAction = formAction((ctx: UserContext, input: Record<string, unknown>) =>
  revokeSession(ctx, sessionSchema.parse(input)),
);

export const revokeOtherSessionsAction = formAction(async (ctx: UserContext) => {
  await revokeOtherSessions(ctx, { keepSessionId: await ownSessionId() });
  return null;
});

async function ownSessionId(): Promise<string> {
  const session = await currentSession();
  if (session === null) throw new DomainError('unauthenticated', 'Sign in to continue.');
  return session.sessionId;
}
