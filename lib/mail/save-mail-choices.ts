import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { mailChoiceSchema, type MailChoices } from './schemas';

/** Keeps what the actor wants to be told by mail. It holds for what happens from now on. */
export async function saveMailChoices(
  ctx: UserContext,
  input: unknown,
): Promise<Result<MailChoices>> {
  authorize(ctx.actor, 'own-account.manage');
  const parsed = parseInput(mailChoiceSchema, input);
  if (!parsed.ok) return parsed;
  const { userId, email } = ctx.actor;
  const choices = parsed.value;
  return inSystemScope(ctx.db, async (tx) => {
    await tx.mailChoice.upsert({
      where: { userId },
      create: { userId, ...choices },
      update: choices,
    });
    await recordAudit(ctx, tx, {
      action: 'user.mail-choices',
      subjectType: 'user',
      subjectId: userId,
      tenantId: ctx.actor.tenantIds[0] ?? null,
      details: { email },
    });
    return done(choices);
  });
}
