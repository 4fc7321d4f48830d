import { questions, type Question } from '@/lib/tickets/ask-missing';

const { identity, model, firmware, network } = questions;

/**
 * What the draft asks, or all that a log may lack before it was read. A charger that was named
 * stays in its field, to be named otherwise.
 */
export function logQuestions(
  asked: readonly Question[] | null,
  isNamed: boolean,
): readonly Question[] {
  if (asked === null) return [identity, model, firmware, network];
  if (!isNamed || asked.some(({ name }) => name === 'identity')) return asked;
  return [identity, ...asked];
}
