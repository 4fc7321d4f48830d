import type { ErrorType } from '@/lib/diagnosis/error-types';

/** Values of a charger that a step asks to type or compare, shown beside it to copy. */
export const stepFields = ['identity', 'url', 'endpoint', 'host', 'username', 'password'] as const;
export type StepField = (typeof stepFields)[number];

/** What a step is about, where the charger's vendor has words of its own for it. */
export type StepTopic = 'configuration' | 'certificate' | 'key-form';

/** Does the charger put its identity behind the URL itself (split), or is the whole URL typed? */
export type UrlForm = 'split' | 'joined';

export type Step = {
  /** Unique within its solution. */
  id: string;
  text: string;
  field?: StepField;
  topic?: StepTopic;
  /** Left out for chargers that are known to want the other form. */
  urlForm?: UrlForm;
  steps?: readonly Step[];
};

export type Solution = {
  id: string;
  errorType: ErrorType;
  /** Is it one of the troubleshooting guide's, or of the product's own? */
  fromGuide: boolean;
  title: string;
  steps: readonly Step[];
};

type SolutionText = Omit<Solution, 'id' | 'errorType' | 'fromGuide'> & { fromGuide?: true };

/** Puts the ids and the error type that they are listed under on solutions. */
export function defineSolutions<Id extends string>(
  errorType: ErrorType,
  texts: Record<Id, SolutionText>,
): Record<Id, Solution> {
  const entries = Object.entries<SolutionText>(texts).map(([id, text]) => [
    id,
    { fromGuide: false, ...text, id, errorType },
  ]);
  return Object.fromEntries(entries) as Record<Id, Solution>;
}
