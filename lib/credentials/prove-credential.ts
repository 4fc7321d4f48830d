import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { activatePending } from './activate-pending';
import { lockActiveCredential } from './replace-active';

/**
 * A charger signed in with its pending password: from now on it is the active one. For the
 * gateway; any number of calls, in any order, end the same.
 */
export async function proveCredential(
  ctx: Context,
  input: { credentialId: string },
): Promise<{ activated: boolean }> {
  if (ctx.actor.kind !== 'system') {
    throw new DomainError('forbidden', 'Only a login of the charger proves its password.');
  }
  return inScope(ctx, async (tx) => {
    const credential = await tx.credential.findUnique({
      where: { id: input.credentialId },
      select: { tenantId: true, chargerId: true },
    });
    if (credential === null) return { activated: false };
    await lockActiveCredential(tx, credential.chargerId);
    const pending = await tx.credential.findFirst({
      where: { id: input.credentialId, state: 'pending' },
      select: { id: true },
    });
    if (pending === null) return { activated: false };

    const activated = await activatePending(tx, credential.chargerId, ctx.now());
    await recordAudit(ctx, tx, {
      action: 'credential.prove',
      subjectType: 'credential',
      subjectId: pending.id,
      tenantId: credential.tenantId,
      chargerId: credential.chargerId,
    });
    return { activated };
  });
}
