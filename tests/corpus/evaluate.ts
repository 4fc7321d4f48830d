import { type CauseId, causes } from '@/lib/diagnosis/causes/all-causes';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { diagnoseSilence } from '@/lib/diagnosis/silence';
import type { CorpusCase, CorpusInput } from './corpus-case';

export type Evaluation = {
  id: string;
  expected: { errorType: ErrorType; cause: CauseId };
  found: { errorType: ErrorType | null; cause: string | null };
};

export function diagnoseInput(input: CorpusInput): Diagnosis | null {
  switch (input.kind) {
    case 'attempt':
      return diagnose(input.evidence, input.facts);
    case 'silence':
      return diagnoseSilence(input.facts);
    case 'text':
      return diagnosePastedText(input.text).diagnosis;
  }
}

export function evaluate(cases: readonly CorpusCase[]): Evaluation[] {
  return cases.map(({ cause, id, input }) => {
    const diagnosis = diagnoseInput(input);
    return {
      id,
      expected: { errorType: causes[cause].errorType, cause },
      found: {
        errorType: diagnosis?.errorType ?? null,
        cause: diagnosis?.causes[0]?.causeId ?? null,
      },
    };
  });
}

/** Share of cases, 0 to 1. */
export function share(
  evaluations: readonly Evaluation[],
  isRight: (evaluation: Evaluation) => boolean,
): number {
  return evaluations.filter(isRight).length / evaluations.length;
}

export const hasRightType = ({ expected, found }: Evaluation) =>
  expected.errorType === found.errorType;
export const hasRightCause = ({ expected, found }: Evaluation) => expected.cause === found.cause;
