import { refuserNames } from '@/lib/diagnosis/words';
import { jitterText, lengthText } from './figures';
import type { PastAttempt, PatternRule } from './pattern';
import { spreadOf } from './spread';

const looked = 8;
const minSessions = 4;
const shortestMs = 15_000;
const longestMs = 4 * 3_600_000;
const regularShare = 0.06;
const smallestJitterMs = 3_000;
/** Closes that the gateway decided on: a newer connection, a limit, its own shutdown. */
const ownCodes: readonly (number | null)[] = [1001, 1008];

/** Sessions that all end at the same age: a timer ends them, not chance. */
export const keepaliveDrop: PatternRule = ({ attempts }) => {
  const ended = attempts.filter(isOrdinaryEnd).slice(0, looked);
  const spread = spreadOf(ended.map(ageOf));
  const [newest] = ended;
  if (spread === null || newest === undefined || ended.length < minSessions) return null;
  const { jitter, median } = spread;
  if (median < shortestMs || median > longestMs) return null;
  if (jitter > Math.max(smallestJitterMs, median * regularShare)) return null;
  const by = newest.closedBy;
  const isCut = by === 'network' || by === null;
  return {
    id: isCut ? 'keepalive-drop' : 'ends-at-constant-age',
    values: {
      count: String(ended.length),
      age: lengthText(median),
      jitter: jitterText(jitter, median),
      by: by === null ? 'the network' : by === 'cpms' ? 'the CPMS' : words[by],
      ping: lengthText(pingMs(median)),
    },
  };
};

const words = {
  charger: 'the charger',
  network: 'the network',
  gateway: `the ${refuserNames.gateway}`,
} as const;

function isOrdinaryEnd({ closeCode, closedBy, endedAt, isAccepted }: PastAttempt): boolean {
  const isOwn = closedBy === 'gateway' && ownCodes.includes(closeCode);
  return isAccepted && endedAt !== null && !isOwn;
}

function ageOf({ endedAt, startedAt }: PastAttempt): number {
  return (endedAt ?? startedAt).getTime() - startedAt.getTime();
}

/** Half of it leaves room for one that is lost; a round number is easier to type. */
function pingMs(ageMs: number): number {
  const half = ageMs / 2;
  const unit = half < 60_000 ? 5_000 : 60_000;
  return Math.max(5_000, Math.floor(half / unit) * unit);
}
