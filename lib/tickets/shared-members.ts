import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { refusers, type RefusedBy } from '@/lib/diagnosis/error-types';
import type { SharedProblemItem } from '@/lib/shared-problems/shared-problem-item';

export type SharedMembers = {
  /** Those that failed at any time of it. */
  count: number;
  /** Of all of them; 0 for a silence. */
  attemptCount: number;
  lastSeenAt: Date | null;
  /** Who refused how many of them, most first; empty where nothing is on record any more. */
  refusers: { refusedBy: RefusedBy; count: number }[];
  /** The episode that was seen last, of those with the most frequent refuser. */
  latest: {
    chargerId: string;
    refusedBy: RefusedBy;
    openedAt: Date;
    lastSeenAt: Date;
  } | null;
};

/** What is on record of the chargers of a shared problem, all of them together. */
export async function readSharedMembers(
  tx: Transaction,
  problem: SharedProblemItem,
): Promise<SharedMembers> {
  const where = episodesOf(problem);
  const count = await tx.charger.count({ where: membersOf(problem.id) });
  const sums = await tx.episode.aggregate({
    where,
    _sum: { attemptCount: true },
    _max: { lastSeenAt: true },
  });
  const refused = await tx.episode.groupBy({ by: ['refusedBy'], where, _count: { _all: true } });
  const refusers = refused
    .flatMap(({ _count, refusedBy }) => {
      const known = refuserOf(refusedBy);
      return known === null ? [] : [{ refusedBy: known, count: _count._all }];
    })
    .sort((a, b) => b.count - a.count || a.refusedBy.localeCompare(b.refusedBy));
  return {
    count,
    attemptCount: sums._sum.attemptCount ?? 0,
    lastSeenAt: sums._max.lastSeenAt,
    refusers,
    latest: refusers[0] === undefined ? null : await findLatest(tx, where, refusers[0].refusedBy),
  };
}

/** Of those that most were refused by, so that the diagram breaks where the problem says. */
async function findLatest(
  tx: Transaction,
  where: Prisma.EpisodeWhereInput,
  refusedBy: RefusedBy,
): Promise<SharedMembers['latest']> {
  const row = await tx.episode.findFirst({
    where: { ...where, refusedBy },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { chargerId: true, openedAt: true, lastSeenAt: true },
  });
  return row?.chargerId == null ? null : { ...row, chargerId: row.chargerId, refusedBy };
}

export function membersOf(problemId: string): Prisma.ChargerWhereInput {
  return { deletedAt: null, sharedProblems: { some: { problemId } } };
}

/** Those of the problem, not what its chargers had before or after it. */
function episodesOf({ errorType, id, resolvedAt, startedAt, tenant }: SharedProblemItem) {
  return {
    tenantId: tenant.id,
    errorType,
    charger: membersOf(id),
    lastSeenAt: { gte: startedAt },
    ...(resolvedAt === null ? {} : { openedAt: { lte: resolvedAt } }),
  } satisfies Prisma.EpisodeWhereInput;
}

function refuserOf(text: string): RefusedBy | null {
  return refusers.find((refuser) => refuser === text) ?? null;
}
