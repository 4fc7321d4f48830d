import type { Diagnosis } from './diagnosis';
import type { Evidence } from './evidence';
import type { Facts } from './facts';
import { finding } from './findings';
import { rankCandidates } from './rank-candidates';
import { allRules } from './rules/all-rules';
import type { Candidate } from './rules/rule';
import { stageFallback } from './rules/stage-fallback';
import { whoRefused } from './who-refused';

/**
 * Why an attempt failed: exactly one error type for every attempt that was not accepted. Null
 * when it was accepted and nothing went wrong since. Pure, and never throws.
 */
export function diagnose(evidence: Evidence, facts: Facts): Diagnosis | null {
  const candidates: Candidate[] = [];
  for (const rule of allRules) {
    const found = rule(evidence, facts);
    if (found !== null) candidates.push(...found);
  }
  if (candidates.length === 0) candidates.push(...stageFallback(evidence));
  const named =
    evidence.attributedBy === 'address' ? candidates.map(probably(evidence)) : candidates;
  return rankCandidates(named, (errorType) => whoRefused(evidence, errorType));
}

/** Says first that it was tied to the charger by its address alone. */
function probably({ address }: Evidence) {
  const hint = finding('probably-this-charger', { address });
  return (candidate: Candidate): Candidate => ({
    ...candidate,
    findings: [hint, ...candidate.findings],
  });
}
