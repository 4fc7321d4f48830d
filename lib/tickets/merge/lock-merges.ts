import type { Transaction } from '@/lib/db/database';

/**
 * One merge of a tenant at a time: two that cross would each wait for what the other holds. Then
 * the tickets that are merged into this one, before the ticket itself.
 */
export async function lockMerges(
  tx: Transaction,
  tenantId: string,
  ticketId: string,
): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('merge ' || ${tenantId}::text, 0))`;
  await tx.$queryRaw`
    SELECT id FROM ticket WHERE merged_into_id = ${ticketId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}
