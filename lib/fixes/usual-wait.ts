import type { Transaction } from '@/lib/db/database';
import { expectNextAttempt } from '@/lib/episodes/expect-next-attempt';

const latestAttempts = 7;
/** Whoever missed so many of its usual attempts has stopped. */
const missedAttempts = 3;
const shortestSeconds = 120;
const longestSeconds = 3_600;
/** For a charger that has not tried often enough to have a habit. */
const unknownSeconds = 900;

/** How long to wait for a charger's next attempt before it counts as having stopped. */
export async function usualWaitSeconds(
  tx: Transaction,
  chargerId: string,
  now: Date,
): Promise<number> {
  const attempts = await tx.connectionAttempt.findMany({
    where: { chargerId },
    orderBy: { startedAt: 'desc' },
    take: latestAttempts,
    select: { startedAt: true },
  });
  const expected = expectNextAttempt(
    attempts.map((attempt) => attempt.startedAt),
    now,
  );
  if (expected === null) return unknownSeconds;
  const seconds = Math.round((expected.intervalMs / 1000) * missedAttempts);
  return Math.min(longestSeconds, Math.max(shortestSeconds, seconds));
}
