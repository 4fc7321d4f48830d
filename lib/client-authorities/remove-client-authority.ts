import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

/** Trusts an authority no longer. Chargers that are connected stay until they reconnect. */
export async function removeClientAuthority(ctx: Context, input: { id: string }): Promise<void> {
  authorize(ctx.actor, 'client-authority.manage');
  const id = parseId(input.id);
  await inScope(ctx, async (tx) => {
    const authority = await tx.clientAuthority.findUnique({
      where: { id },
      select: { tenantId: true, name: true, fingerprint: true },
    });
    if (authority === null) throw new DomainError('not-found', 'This authority does not exist.');
    const { tenantId, ...details } = authority;
    if (tenantId === null) authorize(ctx.actor, 'client-authority.manage-all');
    else authorize(ctx.actor, 'client-authority.manage', tenantId);
    await tx.clientAuthority.delete({ where: { id } });
    await recordAudit(ctx, tx, {
      action: 'client-authority.remove',
      subjectType: 'client-authority',
      subjectId: id,
      tenantId,
      details,
    });
  });
}
