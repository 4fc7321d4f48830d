import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';

/**
 * A cause that the evidence speaks for. Weights: 0.95 and more settles it, 0.6 and more makes it
 * likely, below that it is possible. The heaviest candidate decides the error type.
 */
export type Candidate = {
  causeId: CauseId;
  weight: number;
  findings: readonly Finding[];
  /** Who refused, where that does not follow from the answer. */
  refusedBy?: RefusedBy;
};

/** Null when the rule has nothing to say about this attempt. */
export type Rule = (evidence: Evidence, facts: Facts) => readonly Candidate[] | null;
