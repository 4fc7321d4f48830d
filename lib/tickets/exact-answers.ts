import type { Evidence } from '@/lib/diagnosis/evidence';
import { answerText } from '@/lib/format/answer-text';
import { formatExact } from '@/lib/format/exact-time';
import type { TicketBundle } from './bundle-schemas';

/** So many attempts are looked at for a ticket. */
export const maxAnswers = 10;

type Attempt = {
  startedAt: Date;
  outcome: 'accepted' | 'refused' | 'failed';
  evidence: Evidence | null;
};

/** The exact words that attempts got for an answer, with their times; not of those that went well. */
export function exactAnswers(
  attempts: readonly Attempt[],
  timeZone: string,
): TicketBundle['messages'] {
  return attempts
    .filter(({ evidence, outcome }) => outcome !== 'accepted' || evidence?.close != null)
    .map(({ evidence, startedAt }) => ({
      utc: startedAt.toISOString(),
      local: formatExact(startedAt, timeZone),
      answer: answerText(evidence),
    }));
}
