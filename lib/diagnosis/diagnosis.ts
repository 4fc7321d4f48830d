import { z } from 'zod';
import { errorTypes, refusers } from './error-types';

export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * One thing seen that speaks for a cause: an id of a sentence in the catalogue, and the values
 * that fill it. Values are inert text, never a secret.
 */
const findingSchema = z.object({
  id: z.string().max(80),
  values: z.record(z.string().max(40), z.string().max(300)).default({}),
});
export type Finding = z.infer<typeof findingSchema>;

const rankedCauseSchema = z.object({
  causeId: z.string().max(80),
  /** Weight relative to the other causes of this diagnosis, 0 to 1; they add up to 1. */
  share: z.number().min(0).max(1),
  findings: z.array(findingSchema).max(8),
});
export type RankedCause = z.infer<typeof rankedCauseSchema>;

export const diagnosisSchema = z.object({
  errorType: z.enum(errorTypes),
  refusedBy: z.enum(refusers),
  confidence: z.enum(confidences),
  /** Best first, at least one. */
  causes: z.array(rankedCauseSchema).min(1).max(12),
  /** Id of the finding that would settle an uncertain diagnosis. */
  wouldSettle: z.string().max(80).nullable(),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
