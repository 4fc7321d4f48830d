import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { errorTypeTexts } from '@/lib/diagnosis/guide/error-type-texts';
import { sharedHeadline, sharedPlace } from '@/lib/diagnosis/shared/shared-problem-words';
import { ownerNames, refuserNames } from '@/lib/diagnosis/words';
import { DomainError } from '@/lib/errors';
import { getSharedProblem } from '@/lib/shared-problems/get-shared-problem';
import { listSharedProblemChargers } from '@/lib/shared-problems/list-shared-problem-chargers';
import type { TicketBundle } from './bundle-schemas';
import { emptyBundle, type DraftSubject } from './draft-subject';

const maxChargers = 50;

/** One problem of many chargers, with those that have it. */
export async function draftFromSharedProblem(
  ctx: Context,
  problemId: string,
): Promise<DraftSubject> {
  const problem = await getSharedProblem(ctx, problemId);
  const { chargers } = await listSharedProblemChargers(ctx, { problemId, pageSize: maxChargers });
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({
      where: { id: problem.tenant.id },
      select: { name: true, slug: true, timeZone: true },
    }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const { kind, key, name, errorType } = problem;
  const cause = findCause(problem.causeId);
  const count = problem.resolvedAt === null ? problem.failingCount : problem.peakCount;
  const part: TicketBundle['problem'] = {
    errorType,
    title: errorTypeTexts[errorType].title,
    headline: `${sharedHeadline(problem, count)}.`,
    cause: cause?.id ?? null,
    causeTitle: cause?.title ?? null,
    owner: cause?.owner ?? null,
    ownerName: cause === null ? null : ownerNames[cause.owner],
    refusedBy: errorType === 'unreachable' ? 'network' : 'gateway',
    refusedByName: refuserNames[errorType === 'unreachable' ? 'network' : 'gateway'],
    confidence: 'Most likely',
    evidence: [`${problem.totalCount} chargers share it, ${problem.peakCount} failed at one time.`],
    attemptCount: problem.peakCount,
    firstSeenAt: problem.startedAt.toISOString(),
    lastSeenAt: problem.resolvedAt?.toISOString() ?? null,
  };
  return {
    source: 'shared_problem',
    tenantId: problem.tenant.id,
    chargerId: null,
    episodeId: null,
    unknownIdentityId: null,
    sharedProblemId: problem.id,
    vendor: null,
    siteId: kind === 'site' ? key : null,
    bundle: {
      ...emptyBundle({
        source: 'shared_problem',
        about: `Chargers ${sharedPlace(kind, name)}`,
        tenant,
        now: ctx.now(),
      }),
      problem: part,
      chargers: chargers.map(({ identity, state }) => ({ identity, state })),
      chargerCount: problem.totalCount,
    },
  };
}
