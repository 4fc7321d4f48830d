import { getCharger } from '@/lib/chargers/get-charger';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import type { TicketBundle } from './bundle-schemas';
import { exactAnswers, maxAnswers } from './exact-answers';
import type { SharedMembers } from './shared-members';
import { topologyOfCharger } from './topology-of-charger';
import { withoutOthers } from './without-others';

// A session that was dropped began before its episode, by as long as it held.
const longestHeldMs = 7 * 86_400_000;

type Example = Pick<TicketBundle, 'messages' | 'topology' | 'evidence'> & { identity: string };
type Asked = { errorType: ErrorType; timeZone: string; gatewayUrl: string };

/** What the charger of a shared problem that was seen last was told, word for word. */
export async function readSharedExample(
  ctx: Context,
  { chargerId, lastSeenAt, openedAt, refusedBy }: NonNullable<SharedMembers['latest']>,
  { errorType, gatewayUrl, timeZone }: Asked,
): Promise<Example> {
  const charger = await getCharger(ctx, chargerId);
  const isSilence = errorType === 'unreachable';
  const rows = await inScope(ctx, (tx) =>
    tx.connectionAttempt.findMany({
      where: {
        chargerId,
        startedAt: { gte: new Date(openedAt.getTime() - longestHeldMs), lte: lastSeenAt },
        OR: [{ startedAt: { gte: openedAt } }, { endedAt: { gte: openedAt } }],
        // A silence has no attempt of its own: what came before it says how far the charger got.
        ...(isSilence ? {} : { errorType }),
      },
      orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
      take: maxAnswers,
      select: { startedAt: true, outcome: true, evidence: true },
    }),
  );
  const attempts = rows.map((row) => ({
    ...row,
    evidence: evidenceSchema.safeParse(row.evidence).data ?? null,
  }));
  const evidence = attempts[0]?.evidence ?? null;
  // As it was in the problem, of which it may be well again.
  const state = isSilence ? 'silent' : 'refused';
  return {
    identity: charger.identity,
    messages: exactAnswers(attempts, timeZone),
    topology: topologyOfCharger({ ...charger, state }, refusedBy, evidence, gatewayUrl),
    evidence: evidence === null ? null : withoutOthers(evidence),
  };
}
