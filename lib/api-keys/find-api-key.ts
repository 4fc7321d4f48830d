import { timingSafeEqual } from 'node:crypto';
import { apiKeyScopes, type ApiKeyActor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { hashApiKey, looksLikeApiKey } from './api-key-token';

const touchIntervalMs = 60_000;

/**
 * The program behind an `Authorization: Bearer` header, or null when the key is unknown or was
 * revoked: one answer for both. The database compares hashes, so that the time that it takes
 * tells nothing of the key. Runs before there is an actor.
 */
export async function findApiKey(
  ctx: Pick<Context, 'db' | 'now'>,
  authorization: string | null,
): Promise<ApiKeyActor | null> {
  const token = /^Bearer +(\S{1,200})$/i.exec(authorization?.trim() ?? '')?.[1];
  if (token === undefined || !looksLikeApiKey(token)) return null;
  const tokenHash = hashApiKey(token);
  const now = ctx.now();
  return inSystemScope(ctx.db, async (tx) => {
    const key = await tx.apiKey.findUnique({
      where: { tokenHash },
      select: {
        id: true,
        name: true,
        tenantId: true,
        tokenHash: true,
        scopes: true,
        lastUsedAt: true,
        revokedAt: true,
      },
    });
    if (key === null || key.revokedAt !== null) return null;
    if (!timingSafeEqual(Buffer.from(key.tokenHash), Buffer.from(tokenHash))) return null;
    if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) > touchIntervalMs) {
      await tx.apiKey.update({ where: { id: key.id }, data: { lastUsedAt: now } });
    }
    return {
      kind: 'api-key',
      keyId: key.id,
      name: key.name,
      tenantId: key.tenantId,
      scopes: apiKeyScopes.filter((scope) => key.scopes.includes(scope)),
    };
  });
}
