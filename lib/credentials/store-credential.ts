import { authorize, type Permission } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import type { AuditAction } from '@/lib/format/audit-sentence';
import { lockActiveCredential, retireActive, revokePending } from './replace-active';
import type { Replacement } from './schemas';

type NewSecret =
  | { fingerprint: string; passwordHash: null }
  | { fingerprint: null; passwordHash: string };

export type StoredCredential = {
  credentialId: string;
  chargerId: string;
  identity: string;
  state: 'active' | 'pending';
  /** The one that was active until now. */
  previousCredentialId: string | null;
};

/**
 * Stores a new Basic credential. With none valid yet it is active at once; else it waits as
 * pending until a login proves it, unless it is to replace the present one now.
 */
export async function storeCredential(
  ctx: Context,
  tx: Transaction,
  input: {
    chargerId: string;
    permission: Permission;
    replacement: Replacement;
    /** When a pending one takes over at the latest. */
    takesOverAt?: Date | null;
    secret: NewSecret;
    /** Of the audit row; null when the caller writes one itself. */
    action: AuditAction | null;
  },
): Promise<StoredCredential> {
  const { chargerId } = input;
  const active = await lockActiveCredential(tx, chargerId);
  const charger = await tx.charger.findUnique({
    where: { id: chargerId, deletedAt: null },
    select: { tenantId: true, identity: true },
  });
  if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
  authorize(ctx.actor, input.permission, charger.tenantId);

  const at = ctx.now();
  const state = active === null || input.replacement === 'now' ? 'active' : 'pending';
  await revokePending(tx, chargerId, at);
  if (state === 'active') await retireActive(tx, chargerId, at);
  const credential = await tx.credential.create({
    data: {
      tenantId: charger.tenantId,
      chargerId,
      state,
      ...input.secret,
      createdAt: at,
      activatedAt: state === 'active' ? at : null,
      takesOverAt: state === 'pending' ? (input.takesOverAt ?? null) : null,
    },
    select: { id: true },
  });
  if (input.action !== null) {
    await recordAudit(ctx, tx, {
      action: input.action,
      subjectType: 'credential',
      subjectId: credential.id,
      tenantId: charger.tenantId,
      chargerId,
      details: { identity: charger.identity, state },
    });
  }
  return {
    ...{ credentialId: credential.id, chargerId, identity: charger.identity, state },
    previousCredentialId: active?.id ?? null,
  };
}
