import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { countOf } from '@/lib/format/count';
import { parseInput } from '@/lib/parse-input';
import { apiKeyHint, hashApiKey, newApiKey } from './api-key-token';
import { apiKeySchema } from './schemas';

/** Keys that are not revoked, of one tenant. */
const maxKeys = 50;

export type CreatedApiKey = { keyId: string; name: string; token: string };

/** A key with which another gateway may report attempts of one tenant. Its token is shown once. */
export async function createApiKey(ctx: Context, input: unknown): Promise<Result<CreatedApiKey>> {
  authorize(ctx.actor, 'api-key.create');
  const parsed = parseInput(apiKeySchema, input);
  if (!parsed.ok) return parsed;
  const { name, tenantId } = parsed.value;
  authorize(ctx.actor, 'api-key.create', tenantId);

  return inScope(ctx, async (tx) => {
    const known = await tx.apiKey.count({ where: { tenantId, revokedAt: null } });
    if (known >= maxKeys) {
      return correct({
        form: [`A tenant has at most ${countOf(maxKeys, 'API key')}. Revoke one that is not used.`],
      });
    }
    const token = newApiKey();
    const key = await tx.apiKey.create({
      data: {
        tenantId,
        name,
        tokenHash: hashApiKey(token),
        hint: apiKeyHint(token),
        scopes: ['attempts:write'],
        createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    await recordAudit(ctx, tx, {
      action: 'api-key.create',
      subjectType: 'api-key',
      subjectId: key.id,
      tenantId,
      details: { name },
    });
    return done({ keyId: key.id, name, token });
  });
}
