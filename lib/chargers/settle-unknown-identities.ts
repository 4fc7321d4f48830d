import type { Transaction } from '@/lib/db/database';

/** These identities are registered now: they are unknown no more, and their episodes are over. */
export async function settleUnknownIdentities(
  tx: Transaction,
  input: { tenantId: string; identities: readonly string[]; at: Date },
): Promise<void> {
  const { tenantId, at } = input;
  const identities = [...input.identities];
  await tx.$executeRaw`
    UPDATE episode SET state = 'resolved', resolved_at = ${at}
    WHERE state = 'open' AND unknown_identity_id IN (
      SELECT id FROM unknown_identity
      WHERE tenant_id = ${tenantId}::uuid AND identity = ANY (${identities}::text[]))`;
  await tx.$executeRaw`
    UPDATE unknown_identity SET dismissed_at = ${at}
    WHERE tenant_id = ${tenantId}::uuid AND dismissed_at IS NULL
      AND identity = ANY (${identities}::text[])`;
}
