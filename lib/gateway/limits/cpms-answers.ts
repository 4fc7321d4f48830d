import { LRUCache } from 'lru-cache';
import type { CpmsFacts } from '@/lib/diagnosis/facts';

const windowMs = 3_600_000;
const maxCpmses = 5_000;
/** Of the latest chargers of a CPMS; older ones say little about it. */
const maxChargers = 200;

export type CpmsAnswer = { isAccepted: boolean; isOverTls: boolean; status: number | null };

/**
 * How each CPMS answered its latest chargers within the last hour: one of them or all of them
 * tells whose fault it is. Bounded, and lost with the process.
 */
export function createCpmsAnswers() {
  const answersOf = new LRUCache<string, Map<string, CpmsAnswer & { at: number }>>({
    max: maxCpmses,
  });

  return {
    note: (cpmsId: string, chargerId: string, answer: CpmsAnswer, nowMs: number): void => {
      const known = answersOf.get(cpmsId) ?? new Map<string, CpmsAnswer & { at: number }>();
      // Deleted first, so that the map stays in the order of the last answer.
      known.delete(chargerId);
      known.set(chargerId, { ...answer, at: nowMs });
      const [oldest] = known.keys();
      if (known.size > maxChargers && oldest !== undefined) known.delete(oldest);
      answersOf.set(cpmsId, known);
    },
    /** How the others fared, for a charger that got `status`. */
    others: (
      cpmsId: string,
      chargerId: string,
      status: number | null,
      nowMs: number,
    ): NonNullable<CpmsFacts['others']> => {
      const others = [...(answersOf.get(cpmsId) ?? [])].flatMap(([id, answer]) =>
        id !== chargerId && answer.at > nowMs - windowMs ? [answer] : [],
      );
      const accepted = others.filter(({ isAccepted }) => isAccepted);
      return {
        accepted: accepted.length,
        acceptedOverTls: accepted.filter(({ isOverTls }) => isOverTls).length,
        sameAnswer: others.filter((one) => !one.isAccepted && one.status === status).length,
      };
    },
  };
}
export type CpmsAnswers = ReturnType<typeof createCpmsAnswers>;
