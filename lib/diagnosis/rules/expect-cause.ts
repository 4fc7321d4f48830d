import { expect } from 'vitest';
import { type CauseId, causes } from '@/lib/diagnosis/causes/all-causes';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { RefusedBy } from '@/lib/diagnosis/error-types';
import {
  type EvidenceChanges,
  type FactsChanges,
  sampleEvidence,
  sampleFacts,
} from '@/lib/diagnosis/sample-evidence';
import type { Rule } from './rule';

/** A row of a rule's table: what it is, what was seen, what was known, and the cause. */
export type RuleCase = readonly [
  name: string,
  evidence: EvidenceChanges,
  facts: FactsChanges,
  cause: CauseId,
  refusedBy?: RefusedBy,
];

/** The rule names the cause, and the diagnosis puts it first. */
export function expectCause(rule: Rule, [, evidence, facts, cause, refusedBy]: RuleCase): void {
  const seen = sampleEvidence(evidence);
  const known = sampleFacts(facts);
  const named = (rule(seen, known) ?? []).map(({ causeId }) => causeId);
  expect(named).toContain(cause);

  const diagnosis = diagnose(seen, known);
  expect(diagnosis?.causes[0]?.causeId).toBe(cause);
  expect(diagnosis?.errorType).toBe(causes[cause].errorType);
  if (refusedBy !== undefined) expect(diagnosis?.refusedBy).toBe(refusedBy);
}
