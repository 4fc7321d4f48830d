import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

const windowMs = 24 * 3_600_000;
const bucketSeconds = 300;
const maxSpans = 400;
/** How far back a connection is looked for that reached into the window. */
const longestLookBackMs = 7 * 24 * 3_600_000;

export type AttemptTimeline = {
  from: Date;
  to: Date;
  /** Times of a live connection, clipped to the window. `to` is null while it lasts. */
  connected: { from: Date; to: Date | null }[];
  /** Five-minute stretches with attempts that failed, and how many. */
  failed: { from: Date; count: number }[];
  acceptedCount: number;
  failedCount: number;
};

/** A charger's last 24 hours, small whatever their number. */
export async function getTimeline(ctx: Context, chargerId: string): Promise<AttemptTimeline> {
  authorize(ctx.actor, 'attempt.read');
  const id = parseId(chargerId);
  const to = ctx.now();
  const from = new Date(to.getTime() - windowMs);
  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: { lastConnectedAt: true, session: { select: { connectedAt: true } } },
    });
    if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
    const failed = await countFailed(tx, id, from);
    const accepted = await listAccepted(tx, id, from, charger.lastConnectedAt);
    return {
      from,
      to,
      failed,
      connected: spansOf(accepted, charger.session !== null, from),
      acceptedCount: accepted.filter(
        ({ errorType, startedAt }) => errorType === null && startedAt >= from,
      ).length,
      failedCount: failed.reduce((sum, bucket) => sum + bucket.count, 0),
    };
  });
}

const bucketsSchema = z.array(z.object({ from: z.date(), count: z.number() }));

async function countFailed(tx: Transaction, chargerId: string, from: Date) {
  const rows = await tx.$queryRaw`
    SELECT date_bin(make_interval(secs => ${bucketSeconds}), started_at, timestamptz '2020-01-01') AS from,
           count(*)::int AS count
    FROM connection_attempt
    WHERE charger_id = ${chargerId}::uuid AND started_at >= ${from}
      -- Also what was let in and did not hold.
      AND (outcome <> 'accepted' OR error_type IS NOT NULL)
    GROUP BY 1 ORDER BY 1`;
  return bucketsSchema.parse(rows);
}

type Accepted = { startedAt: Date; endedAt: Date | null; errorType: string | null };

/** Newest first. A connection may have begun before the window: the newest of those counts too. */
async function listAccepted(
  tx: Transaction,
  chargerId: string,
  from: Date,
  lastConnectedAt: Date | null,
): Promise<Accepted[]> {
  const select = { startedAt: true, endedAt: true, errorType: true } as const;
  const orderBy = { startedAt: 'desc' } as const;
  const accepted = { chargerId, outcome: 'accepted' } as const;
  const within = await tx.connectionAttempt.findMany({
    where: { ...accepted, startedAt: { gte: from } },
    orderBy,
    take: maxSpans,
    select,
  });
  const earliest = new Date(from.getTime() - longestLookBackMs);
  const isKnown = lastConnectedAt !== null && lastConnectedAt < from;
  const earlier = await tx.connectionAttempt.findFirst({
    where: { ...accepted, startedAt: isKnown ? lastConnectedAt : { gte: earliest, lt: from } },
    orderBy,
    select,
  });
  return earlier === null ? within : [...within, earlier];
}

/**
 * An attempt without an end lasts until the next one began, unless it is the live one: a gateway
 * that was cut off could not write its end.
 */
function spansOf(accepted: readonly Accepted[], isLive: boolean, from: Date) {
  return accepted
    .flatMap((attempt, index) => {
      const to = attempt.endedAt ?? accepted[index - 1]?.startedAt ?? null;
      if (to === null ? !isLive : to <= from) return [];
      return [{ from: attempt.startedAt < from ? from : attempt.startedAt, to }];
    })
    .reverse();
}
