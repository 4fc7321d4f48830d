import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import {
  type EvidenceChanges,
  type FactsChanges,
  sampleEvidence,
  sampleFacts,
} from '@/lib/diagnosis/sample-evidence';
import type { CorpusCase } from '@/tests/corpus/corpus-case';

export type AttemptRow = readonly [
  id: string,
  cause: CauseId,
  evidence: EvidenceChanges,
  facts?: FactsChanges,
  source?: string,
];

export function attemptCases(prefix: string, rows: readonly AttemptRow[]): CorpusCase[] {
  return rows.map(([id, cause, evidence, facts, source]) => ({
    id: `${prefix}/${id}`,
    cause,
    input: { kind: 'attempt', evidence: sampleEvidence(evidence), facts: sampleFacts(facts) },
    ...(source === undefined ? {} : { source }),
  }));
}
