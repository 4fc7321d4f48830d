import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { openRequest } from './open-request';
import { askForChargerSchema } from './schemas';

/**
 * Asks another tenant for the charger that knocks here. Whether that tenant exists, and has such a
 * charger, is not told: the answer is the same.
 */
export async function askForCharger(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ moveId: string }>> {
  authorize(ctx.actor, 'fix.move-charger');
  const parsed = parseInput(askForChargerSchema, input);
  if (!parsed.ok) return parsed;
  const { slug, unknownIdentityId } = parsed.value;
  const unknown = await inScope(ctx, (tx) =>
    tx.unknownIdentity.findUnique({
      where: { id: unknownIdentityId },
      select: { identity: true, tenant: { select: { id: true, name: true, slug: true } } },
    }),
  );
  if (unknown === null) throw new DomainError('not-found', 'This identity is no longer on record.');
  const { identity, tenant: asking } = unknown;
  authorize(ctx.actor, 'fix.move-charger', asking.id);
  if (slug === asking.slug) return correct({ slug: ['Enter another tenant than this one.'] });
  const request = { identity, slug, asking, askedBy: 'to' } as const;
  return inSystemScope(ctx.db, async (tx) => {
    // One query, so that it takes as long for a tenant that does not exist.
    const charger = await tx.charger.findFirst({
      where: { identity, deletedAt: null, tenant: { slug } },
      select: { id: true, tenantId: true },
    });
    return done(
      await openRequest(ctx, tx, {
        ...request,
        asked: charger === null ? null : { id: charger.tenantId },
        chargerId: charger?.id ?? null,
      }),
    );
  });
}
