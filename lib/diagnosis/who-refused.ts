import type { ErrorType, RefusedBy } from './error-types';
import type { Evidence } from './evidence';

/** Who ended the attempt, where no rule knows it better. */
export function whoRefused(evidence: Evidence, errorType: ErrorType): RefusedBy {
  if (evidence.close !== null && evidence.stage === 'accepted') return evidence.close.by;
  // What the gateway answers then is only the news of it.
  if (evidence.stage === 'cpms' && evidence.cpms?.problem != null) return 'cpms';
  if (evidence.answer !== null) return evidence.answer.by;
  if (evidence.stage === 'cpms') return 'cpms';
  return errorType === 'unreachable' ? 'network' : 'gateway';
}
