import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import { DomainError } from '@/lib/errors';
import { addressRangeOf } from '@/lib/format/address-range-of';
import { answerText } from '@/lib/format/answer-text';
import { formatExact } from '@/lib/format/exact-time';
import { topologyOf } from '@/lib/format/topology';
import { emptyBundle, type DraftServices, type DraftSubject } from './draft-subject';
import { problemOf } from './problem-of';

const maxMessages = 10;

/** What knocks without being registered, and what it was told. */
export async function draftFromUnknown(
  ctx: Context,
  unknownIdentityId: string,
  { gatewayUrl }: DraftServices,
): Promise<DraftSubject> {
  authorize(ctx.actor, 'unknown-identity.read');
  const { unknown, attempts } = await inScope(ctx, async (tx) => {
    const found = await tx.unknownIdentity.findUnique({
      where: { id: unknownIdentityId },
      include: {
        tenant: { select: { id: true, name: true, slug: true, timeZone: true } },
        episodes: { orderBy: [{ state: 'asc' }, { lastSeenAt: 'desc' }], take: 1 },
      },
    });
    if (found === null) throw new DomainError('not-found', 'There is no such identity.');
    authorize(ctx.actor, 'unknown-identity.read', found.tenantId);
    const seen = await tx.connectionAttempt.findMany({
      where: {
        tenantId: found.tenantId,
        chargerId: null,
        identity: found.identity,
        startedAt: { gte: found.firstSeenAt, lte: found.lastSeenAt },
      },
      orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
      take: maxMessages,
      select: { startedAt: true, evidence: true },
    });
    return { unknown: found, attempts: seen };
  });
  const { identity, tenant, episodes, lastAddress } = unknown;
  const [episode] = episodes;
  const diagnosis = diagnosisSchema.safeParse(episode?.diagnosis).data ?? null;
  const seen = attempts.map((one) => ({
    at: one.startedAt,
    evidence: evidenceSchema.safeParse(one.evidence).data ?? null,
  }));
  const evidence = seen[0]?.evidence ?? null;
  return {
    source: 'unknown_identity',
    tenantId: tenant.id,
    chargerId: null,
    episodeId: episode?.id ?? null,
    unknownIdentityId: unknown.id,
    sharedProblemId: null,
    vendor: null,
    siteId: null,
    bundle: {
      ...emptyBundle({ source: 'unknown_identity', about: identity, tenant, now: ctx.now() }),
      tenant: { name: tenant.name, slug: tenant.slug, timeZone: tenant.timeZone },
      problem:
        diagnosis === null
          ? null
          : problemOf(
              diagnosis,
              { identity, tenant: tenant.name },
              {
                attemptCount: unknown.attemptCount,
                firstSeenAt: unknown.firstSeenAt,
                lastSeenAt: unknown.lastSeenAt,
              },
            ),
      messages: seen.map(({ at, evidence: one }) => ({
        utc: at.toISOString(),
        local: formatExact(at, tenant.timeZone),
        answer: answerText(one),
      })),
      topology: topologyOf({
        identity,
        model: null,
        state: 'refused',
        refusedBy: diagnosis?.refusedBy ?? null,
        evidence,
        address: lastAddress,
        addressRange: lastAddress === null ? null : addressRangeOf(lastAddress),
        gateway: new URL(gatewayUrl).host,
        cpmsName: null,
      }),
      evidence,
    },
  };
}
