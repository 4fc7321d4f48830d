'use server';

import type { Context } from '@/lib/context';
import { routes } from '@/lib/routes';
import { publicFormAction } from '@/lib/server/form-action';
import { writeSessionCookie } from '@/lib/server/next-auth';
import { clientAddress, userAgent } from '@/lib/server/request';
import { redeemLink } from '@/lib/users/redeem-link';

async function redeemHere(ctx: Context, input: Record<string, unknown>) {
  const browser = { address: await clientAddress(), userAgent: await userAgent() };
  const result = await redeemLink(ctx, input, browser);
  if (result.ok) await writeSessionCookie(result.value.sessionId);
  return result;
}

export const setPasswordAction = publicFormAction(redeemHere, {
  redirectTo: () => routes.overview(),
});
