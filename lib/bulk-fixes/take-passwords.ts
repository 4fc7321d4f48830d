import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import type { UserContext } from '@/lib/context';
import { unseal } from '@/lib/credentials/seal';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { passwordHours } from './schemas';

export type BulkPassword = { identity: string; password: string };

/**
 * Hands out a bulk's generated passwords to whoever began it, once: they are gone with the answer.
 * @throws DomainError `conflict` when they were fetched already, or their time is over.
 */
export async function takeBulkPasswords(
  ctx: UserContext,
  bulkId: string,
  sealingKey: Buffer,
): Promise<BulkPassword[]> {
  authorize(ctx.actor, 'fix.bulk');
  const id = parseId(bulkId);
  return inScope(ctx, async (tx) => {
    const bulk = await tx.bulkFix.findUnique({
      where: { id, actorId: ctx.actor.userId },
      select: { tenantId: true, kind: true },
    });
    if (bulk === null) throw new DomainError('not-found', 'There is nothing here for you.');
    authorize(ctx.actor, 'fix.bulk', bulk.tenantId);
    const since = new Date(ctx.now().getTime() - passwordHours * 3_600_000);
    // Locked, so that of two requests at once the second one finds nothing.
    const rows = await tx.$queryRaw<{ id: string; identity: string; sealed: string }[]>`
      SELECT id, identity, sealed FROM bulk_fix_item
      WHERE bulk_id = ${id}::uuid AND sealed IS NOT NULL AND done_at > ${since}
      ORDER BY identity, id FOR UPDATE`;
    const passwords = rows.flatMap((row) => {
      const password = unseal(sealingKey, row.sealed, row.id);
      return password === null ? [] : { identity: row.identity, password };
    });
    if (passwords.length === 0) {
      throw new DomainError('conflict', 'These passwords were fetched already, or are too old.');
    }
    await tx.bulkFixItem.updateMany({
      where: { id: { in: rows.map((row) => row.id) } },
      data: { sealed: null },
    });
    await recordAudit(ctx, tx, {
      ...{ action: 'fix.bulk-passwords', subjectType: 'bulk-fix', subjectId: id },
      ...{ tenantId: bulk.tenantId, details: { name: bulk.kind, count: passwords.length } },
    });
    await notifyTenants(tx, [bulk.tenantId]);
    return passwords;
  });
}
