import { LRUCache } from 'lru-cache';
import type { CpmsFacts } from '@/lib/diagnosis/facts';

const windowMs = 3_600_000;
const maxCpmses = 2_000;
/** So many chargers are remembered of each kind of answer: enough to tell one from all. */
const maxChargers = 64;

type Others = NonNullable<CpmsFacts['others']>;
/** A CPMS under one URL: what it answered elsewhere says nothing of where it is now. */
type Cpms = { id: string; url: string | null };
export type CpmsAnswer = { isAccepted: boolean; isOverTls: boolean; status: number | null };

type Answers = Record<'accepted' | 'acceptedOverTls', Map<string, number>> & {
  refused: Map<string, { status: number | null; atMs: number }>;
};

/**
 * What each CPMS last answered to which charger, to tell a fault of one from a fault of all.
 * Bounded, and lost with the process.
 */
export function createCpmsAnswers() {
  const known = new LRUCache<string, Answers>({ max: maxCpmses });
  const keyOf = ({ id, url }: Cpms) => `${id} ${url ?? ''}`;

  /** The charger's earlier answer is forgotten: only the last one counts. */
  function answersFor(cpms: Cpms, chargerId: string): Answers {
    const key = keyOf(cpms);
    let answers = known.get(key);
    if (answers === undefined) {
      answers = { accepted: new Map(), acceptedOverTls: new Map(), refused: new Map() };
      known.set(key, answers);
    }
    for (const kind of Object.values(answers)) kind.delete(chargerId);
    return answers;
  }

  return {
    note: (cpms: Cpms, chargerId: string, answer: CpmsAnswer, nowMs: number): void => {
      const answers = answersFor(cpms, chargerId);
      if (answer.isAccepted) {
        keep(answer.isOverTls ? answers.acceptedOverTls : answers.accepted, chargerId, nowMs);
      } else {
        keep(answers.refused, chargerId, { status: answer.status, atMs: nowMs });
      }
    },
    /**
     * How it answered the others when this charger got `status`.
     * @param isConnected whoever still is counts as accepted, however long ago that was.
     */
    others: (
      cpms: Cpms,
      { chargerId, status }: { chargerId: string; status: number },
      isConnected: (chargerId: string) => boolean,
      nowMs: number,
    ): Others => {
      const answers = known.get(keyOf(cpms));
      if (answers === undefined) return { accepted: 0, acceptedOverTls: 0, sameAnswer: 0 };
      const isAccepted = (id: string, atMs: number) =>
        id !== chargerId && (atMs > nowMs - windowMs || isConnected(id));
      const acceptedOverTls = count(answers.acceptedOverTls, isAccepted);
      return {
        accepted: count(answers.accepted, isAccepted) + acceptedOverTls,
        acceptedOverTls,
        sameAnswer: count(
          answers.refused,
          (id, seen) => id !== chargerId && seen.status === status && seen.atMs > nowMs - windowMs,
        ),
      };
    },
  };
}
export type CpmsAnswers = ReturnType<typeof createCpmsAnswers>;

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > maxChargers && oldest !== undefined) map.delete(oldest);
}

function count<Value>(
  map: ReadonlyMap<string, Value>,
  matches: (key: string, value: Value) => boolean,
): number {
  let found = 0;
  for (const [key, value] of map) if (matches(key, value)) found += 1;
  return found;
}
