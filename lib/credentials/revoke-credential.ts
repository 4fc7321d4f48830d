import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { activatePending } from './activate-pending';
import { lockActiveCredential } from './replace-active';

/**
 * Ends a credential now. When the active one ends while a new one waits to be proven, the new
 * one takes over at once.
 * @throws DomainError `conflict` when it is revoked already.
 */
export async function revokeCredential(
  ctx: Context,
  input: { credentialId: string },
): Promise<void> {
  authorize(ctx.actor, 'credential.revoke');
  const credentialId = parseId(input.credentialId);

  await inScope(ctx, async (tx) => {
    const credential = await tx.credential.findUnique({
      where: { id: credentialId },
      select: {
        tenantId: true,
        chargerId: true,
        kind: true,
        charger: { select: { identity: true } },
      },
    });
    if (credential === null) throw new DomainError('not-found', 'This password does not exist.');
    const { tenantId, chargerId, charger, kind } = credential;
    authorize(ctx.actor, 'credential.revoke', tenantId);

    const at = ctx.now();
    const active = await lockActiveCredential(tx, chargerId);
    const revoked = await tx.credential.updateMany({
      where: { id: credentialId, state: { not: 'revoked' } },
      data: { state: 'revoked', revokedAt: at },
    });
    if (revoked.count === 0) throw new DomainError('conflict', 'This password is revoked already.');
    if (active?.id === credentialId) await activatePending(tx, chargerId, at);
    await recordAudit(ctx, tx, {
      action: kind === 'basic' ? 'credential.revoke' : 'credential.unpin',
      subjectType: 'credential',
      subjectId: credentialId,
      tenantId,
      chargerId,
      details: { identity: charger.identity },
    });
  });
}
