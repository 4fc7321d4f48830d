import { getCharger } from '@/lib/chargers/get-charger';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import { answerText } from '@/lib/format/answer-text';
import { formatExact } from '@/lib/format/exact-time';
import type { TicketBundle } from './bundle-schemas';
import type { SharedMembers } from './shared-members';
import { topologyOfCharger } from './topology-of-charger';
import { withoutOthers } from './without-others';

const maxMessages = 10;
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
      take: maxMessages,
      select: { startedAt: true, outcome: true, evidence: true },
    }),
  );
  const attempts = rows.map(({ evidence, ...row }) => ({
    ...row,
    seen: evidenceSchema.safeParse(evidence).data ?? null,
  }));
  const evidence = attempts[0]?.seen ?? null;
  // As it was in the problem, of which it may be well again.
  const state = isSilence ? 'silent' : 'refused';
  return {
    identity: charger.identity,
    messages: attempts
      .filter(({ outcome, seen }) => outcome !== 'accepted' || seen?.close != null)
      .map(({ seen, startedAt }) => ({
        utc: startedAt.toISOString(),
        local: formatExact(startedAt, timeZone),
        answer: answerText(seen),
      })),
    topology: topologyOfCharger({ ...charger, state }, refusedBy, evidence, gatewayUrl),
    evidence: evidence === null ? null : withoutOthers(evidence),
  };
}
