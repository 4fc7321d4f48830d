import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { Evidence, PasswordMatch } from '@/lib/diagnosis/evidence';
import { answerText } from '@/lib/format/answer-text';
import { evidenceFields, type EvidenceGroup } from '@/lib/format/evidence-fields';

export type ShownAttempt = {
  id: string;
  startedAt: string;
  endedAt: string | null;
  outcome: 'accepted' | 'refused' | 'failed';
  errorType: ErrorType | null;
  refusedBy: string | null;
  status: number | null;
  address: string;
  durationMs: number;
  gateway: string;
  answer: string;
  passwordMatch: PasswordMatch | null;
  /** Tied to the charger by its address alone. */
  isProbable: boolean;
  groups: EvidenceGroup[];
};

type ReadAttempt = Omit<
  ShownAttempt,
  'startedAt' | 'endedAt' | 'answer' | 'passwordMatch' | 'isProbable' | 'groups'
> & { startedAt: Date; endedAt: Date | null; evidence: Evidence | null };

/** An attempt as its line and its details show it: texts alone, ready for the browser. */
export function shownAttempt(attempt: ReadAttempt): ShownAttempt {
  const { id, outcome, errorType, refusedBy, status, address, durationMs, gateway } = attempt;
  const { startedAt, endedAt, evidence } = attempt;
  return {
    ...{ id, outcome, errorType, refusedBy, status, address, durationMs, gateway },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    answer: answerText(evidence),
    isProbable: evidence?.attributedBy === 'address',
    passwordMatch: evidence?.authorization?.passwordMatch ?? null,
    groups: evidence === null ? [] : evidenceFields(evidence),
  };
}
