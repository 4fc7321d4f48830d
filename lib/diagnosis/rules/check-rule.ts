import { expect, it } from 'vitest';
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

/** The rule names each cause and the diagnosis puts it first; a sound attempt leaves it silent. */
export function checkRule(rule: Rule, cases: readonly RuleCase[]): void {
  for (const row of cases) it(row[0], () => expectCause(rule, row));
  it('says nothing about a sound attempt', () => {
    expect(rule(sampleEvidence(), sampleFacts())).toBeNull();
  });
}

function expectCause(rule: Rule, [, evidence, facts, cause, refusedBy]: RuleCase): void {
  const seen = sampleEvidence(evidence);
  const known = sampleFacts(facts);
  const named = (rule(seen, known) ?? []).map(({ causeId }) => causeId);
  expect(named).toContain(cause);

  const diagnosis = diagnose(seen, known);
  expect(diagnosis?.causes[0]?.causeId).toBe(cause);
  expect(diagnosis?.errorType).toBe(causes[cause].errorType);
  if (refusedBy !== undefined) expect(diagnosis?.refusedBy).toBe(refusedBy);
}
