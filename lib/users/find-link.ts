import type { Context } from '@/lib/context';
import type { LinkPurpose } from '@/lib/db/generated/client';
import { hashToken } from './one-time-token';

export type FoundLink = { purpose: LinkPurpose; userId: string; name: string; email: string };

/** What a one-time link is for, or null when it does not work: unknown, used, expired. */
export async function findLink(
  ctx: Pick<Context, 'db' | 'now'>,
  input: { token: string },
): Promise<FoundLink | null> {
  const link = await ctx.db.oneTimeLink.findUnique({
    where: {
      tokenHash: hashToken(input.token),
      usedAt: null,
      expiresAt: { gt: ctx.now() },
      user: { disabledAt: null },
    },
    select: { purpose: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (link === null) return null;
  const { id, name, email } = link.user;
  return { purpose: link.purpose, userId: id, name, email };
}
