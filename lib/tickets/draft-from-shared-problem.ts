import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { errorTypeTexts } from '@/lib/diagnosis/guide/error-type-texts';
import { sharedHeadline, sharedPlace } from '@/lib/diagnosis/shared/shared-problem-words';
import { usualRefuser } from '@/lib/diagnosis/paste/usual-refuser';
import { confidenceNames, ownerNames, refuserNames } from '@/lib/diagnosis/words';
import { DomainError } from '@/lib/errors';
import { getSharedProblem } from '@/lib/shared-problems/get-shared-problem';
import { listSharedProblemChargers } from '@/lib/shared-problems/list-shared-problem-chargers';
import type { SharedProblemItem } from '@/lib/shared-problems/shared-problem-item';
import type { TicketBundle } from './bundle-schemas';
import { emptyBundle, type DraftServices, type DraftSubject } from './draft-subject';
import { readSharedExample } from './shared-example';
import { readSharedMembers, type SharedMembers } from './shared-members';
import { readSharedModels } from './shared-models';

const maxChargers = 50;

/** One problem of many chargers, with those that have it and what one of them was told. */
export async function draftFromSharedProblem(
  ctx: Context,
  problemId: string,
  { gatewayUrl }: DraftServices,
): Promise<DraftSubject> {
  const problem = await getSharedProblem(ctx, problemId);
  const { chargers } = await listSharedProblemChargers(ctx, { problemId, pageSize: maxChargers });
  const { members, models, tenant } = await inScope(ctx, async (tx) => ({
    members: await readSharedMembers(tx, problem),
    models: await readSharedModels(tx, problem),
    tenant: await tx.tenant.findUnique({
      where: { id: problem.tenant.id },
      select: { name: true, slug: true, timeZone: true },
    }),
  }));
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const { errorType, key, kind, name } = problem;
  const { timeZone } = tenant;
  const example =
    members.latest === null
      ? null
      : await readSharedExample(ctx, members.latest, { errorType, gatewayUrl, timeZone });
  const failingCount = problem.resolvedAt === null ? problem.failingCount : problem.peakCount;
  return {
    source: 'shared_problem',
    tenantId: problem.tenant.id,
    chargerId: null,
    episodeId: null,
    unknownIdentityId: null,
    sharedProblemId: problem.id,
    vendor: models.vendor,
    siteId: kind === 'site' ? key : null,
    bundle: {
      ...emptyBundle({
        source: 'shared_problem',
        about: `Chargers ${sharedPlace(kind, name)}`,
        tenant,
        now: ctx.now(),
      }),
      problem: problemPart(problem, members, failingCount),
      messages: example?.messages ?? [],
      topology: example?.topology ?? null,
      evidence: example?.evidence ?? null,
      chargers: chargers.map(({ identity, state }) => ({ identity, state })),
      chargerCount: members.count,
      shared: { ...models, failingCount, example: example?.identity ?? null },
    },
  };
}

function problemPart(
  problem: SharedProblemItem,
  { attemptCount, lastSeenAt, refusers }: SharedMembers,
  failingCount: number,
): TicketBundle['problem'] {
  const { errorType } = problem;
  const cause = findCause(problem.causeId);
  const refusedBy = refusers[0]?.refusedBy ?? usualRefuser[errorType];
  const differ = refusers.map((one) => `${refuserNames[one.refusedBy]} ${one.count}`).join(', ');
  return {
    errorType,
    title: errorTypeTexts[errorType].title,
    headline: `${sharedHeadline(problem, failingCount)}.`,
    cause: cause?.id ?? null,
    causeTitle: cause?.title ?? null,
    owner: cause?.owner ?? null,
    ownerName: cause === null ? null : ownerNames[cause.owner],
    refusedBy,
    refusedByName: refuserNames[refusedBy],
    confidence: confidenceNames.likely,
    evidence: [
      `Chargers ${sharedPlace(problem.kind, problem.name)}: ${problem.totalCount}. Most that failed at one time: ${problem.peakCount}.`,
      ...(refusers.length > 1 ? [`Not all were refused by the same: ${differ}.`] : []),
    ],
    attemptCount,
    firstSeenAt: problem.startedAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
