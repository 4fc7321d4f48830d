import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { openRequest } from './open-request';
import { offerChargerSchema } from './schemas';

/** Offers a charger to the tenant where it belongs. The answer is the same for any name. */
export async function offerCharger(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ moveId: string }>> {
  authorize(ctx.actor, 'fix.move-charger');
  const parsed = parseInput(offerChargerSchema, input);
  if (!parsed.ok) return parsed;
  const { chargerId, slug } = parsed.value;
  const charger = await inScope(ctx, (tx) =>
    tx.charger.findUnique({
      where: { id: chargerId, deletedAt: null },
      select: { identity: true, tenant: { select: { id: true, name: true, slug: true } } },
    }),
  );
  if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
  const { identity, tenant: asking } = charger;
  authorize(ctx.actor, 'fix.move-charger', asking.id);
  if (slug === asking.slug) return correct({ slug: ['The charger is in this tenant already.'] });
  const request = { identity, slug, asking, chargerId, askedBy: 'from' } as const;
  // The other tenant is outside of the actor's scope.
  return inSystemScope(ctx.db, async (tx) => {
    const asked = await tx.tenant.findUnique({ where: { slug }, select: { id: true } });
    return done(await openRequest(ctx, tx, { ...request, asked }));
  });
}
