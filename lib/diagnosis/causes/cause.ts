import type { ErrorType, Owner } from '@/lib/diagnosis/error-types';
import type { SolutionId } from '@/lib/diagnosis/guide/all-solutions';

/**
 * One reason for a failure. Sentences may hold parts in double brackets with placeholders:
 * `[[ on {replacedAt}]]`. A part whose values are not known is left out.
 */
export type Cause = {
  id: string;
  errorType: ErrorType;
  owner: Owner;
  /** Is it one of the causes of the troubleshooting guide, or learnt from field reports? */
  fromGuide: boolean;
  title: string;
  /** What happened, as the headline of a charger's page. */
  sentence: string;
  explanation: string;
  /** What would confirm it. */
  confirmation: string;
  /** Best first. */
  solutions: readonly SolutionId[];
};

type CauseText = Omit<Cause, 'id' | 'errorType' | 'fromGuide'> & { fromGuide?: true };

/** Puts the ids and the error type on a list of causes. */
export function defineCauses<Id extends string>(
  errorType: ErrorType,
  texts: Record<Id, CauseText>,
): Record<Id, Cause> {
  const entries = Object.entries<CauseText>(texts).map(([id, text]) => [
    id,
    { fromGuide: false, ...text, id, errorType },
  ]);
  return Object.fromEntries(entries) as Record<Id, Cause>;
}
