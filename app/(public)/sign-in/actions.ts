'use server';

import { safeReturnTo } from '@/lib/access/safe-return-to';
import type { Context } from '@/lib/context';
import { done } from '@/lib/errors';
import { publicFormAction } from '@/lib/server/form-action';
import { writeSessionCookie } from '@/lib/server/next-auth';
import { clientAddress, userAgent } from '@/lib/server/request';
import { signInThrottle } from '@/lib/server/sign-in-throttle';
import { signIn } from '@/lib/users/sign-in';

async function signInHere(ctx: Context, input: Record<string, unknown>) {
  const browser = { address: await clientAddress(), userAgent: await userAgent() };
  const result = await signIn(ctx, input, { ...browser, throttle: signInThrottle() });
  if (!result.ok) return result;
  await writeSessionCookie(result.value.sessionId);
  return done({ goTo: safeReturnTo(input.returnTo) });
}

export const signInAction = publicFormAction(signInHere, { redirectTo: ({ goTo }) => goTo });
