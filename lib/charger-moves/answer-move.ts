import { authorize } from '@/lib/access/policy';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Prisma } from '@/lib/db/generated/client';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { lockMove, mayAnswer, noSuchMove, sidesOf } from './load-move';
import { answerMoveSchema } from './schemas';
import { transferCharger } from './transfer-charger';

/**
 * Accepts or declines a request to move a charger. Accepted, it is moved in the same transaction,
 * with a row in both tenants' logs.
 * @throws DomainError `conflict` when it was answered, withdrawn or ended meanwhile.
 */
export async function answerMove(ctx: UserContext, input: unknown): Promise<{ moveId: string }> {
  authorize(ctx.actor, 'fix.answer-move');
  const parsed = answerMoveSchema.safeParse(input);
  if (!parsed.success) throw noSuchMove();
  const { answer, moveId } = parsed.data;
  try {
    // It touches both tenants: who may is settled by the row itself.
    return await inSystemScope(ctx.db, async (tx) => {
      const move = await lockMove(tx, moveId, (one) => mayAnswer(ctx.actor, one));
      const at = ctx.now();
      if (move.state !== 'pending' || move.expiresAt <= at) {
        throw new DomainError('conflict', 'This request was answered, withdrawn or has ended.');
      }
      const answerer = { answererId: ctx.actor.userId, answererName: ctx.actor.name };
      const data: Prisma.ChargerMoveUpdateInput = { ...answerer, answeredAt: at };
      if (answer === 'accept') {
        const { toChargerId, ...result } = await transferCharger(ctx, tx, { ...move, ...answerer });
        data.state = 'accepted';
        data.result = result;
        data.toCharger = { connect: { id: toChargerId } };
      } else {
        data.state = 'declined';
        await recordAudit(ctx, tx, {
          ...{ action: 'charger.decline-move', subjectType: 'charger-move', subjectId: moveId },
          ...{ tenantId: sidesOf(move).asked, details: { identity: move.identity } },
        });
      }
      await tx.chargerMove.update({ where: { id: moveId }, data, select: { id: true } });
      // Whoever asked is not told of a refusal.
      const { asked, asking } = sidesOf(move);
      await notifyTenants(tx, [asked, answer === 'accept' ? asking : null]);
      return { moveId };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', 'The other tenant registered this identity just now.');
  }
}
