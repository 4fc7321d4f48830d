import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { tickStepSchema, type TickStep } from './schemas';

/** Marks a solution step of an episode as done, or takes the mark away. Twice is as once. */
export async function tickStep(ctx: UserContext, input: TickStep): Promise<TickStep> {
  authorize(ctx.actor, 'episode.tick-step');
  const parsed = tickStepSchema.safeParse(input);
  if (!parsed.success) throw new DomainError('not-found', 'There is no such step.');
  const { episodeId, stepId, isDone } = parsed.data;
  await inScope(ctx, async (tx) => {
    const episode = await tx.episode.findFirst({
      where: { id: episodeId, charger: { AND: [visibleChargers(ctx.actor), { deletedAt: null }] } },
      select: { tenantId: true },
    });
    if (episode === null) throw new DomainError('not-found', 'There is no such step.');
    if (isDone) {
      await tx.stepTick.createMany({
        data: {
          episodeId,
          stepId,
          tenantId: episode.tenantId,
          userId: ctx.actor.userId,
          doneAt: ctx.now(),
        },
        skipDuplicates: true,
      });
    } else {
      await tx.stepTick.deleteMany({ where: { episodeId, stepId } });
    }
  });
  return parsed.data;
}
