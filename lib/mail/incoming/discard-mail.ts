import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import { heldMail } from './held-mail';

/** Says that a held mail needs nothing. It stays in the list of all for 30 days. */
export async function discardMail(ctx: Context, input: { mailId: string }): Promise<void> {
  authorize(ctx.actor, 'incoming-mail.settle');
  const id = parseId(input.mailId);
  await inScope(ctx, async (tx) => {
    const { tenantId, fromAddress } = await heldMail(tx, id);
    if (tenantId !== null) authorize(ctx.actor, 'incoming-mail.settle', tenantId);
    await tx.incomingMail.update({
      where: { id },
      data: { state: 'discarded', settledAt: ctx.now() },
    });
    await recordAudit(ctx, tx, {
      action: 'incoming-mail.discard',
      subjectType: 'incoming-mail',
      subjectId: id,
      tenantId,
      details: { name: fromAddress },
    });
  });
}
