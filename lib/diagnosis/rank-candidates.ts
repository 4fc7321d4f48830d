import { type CauseId, causes } from './causes/all-causes';
import { type Confidence, type Diagnosis, type Finding, type RankedCause } from './diagnosis';
import type { ErrorType, RefusedBy } from './error-types';
import { confirmationId } from './findings';
import type { Candidate } from './rules/rule';

const maxCauses = 12;
const maxFindings = 8;
const certainWeight = 0.95;
const likelyWeight = 0.6;
// Two causes this close are a guess between them.
const clearLead = 0.15;

/**
 * Makes one diagnosis of what the rules found: the heaviest candidate decides the error type,
 * and the causes of that type are ranked. Null without candidates.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  refusedByDefault: (errorType: ErrorType) => RefusedBy,
): Diagnosis | null {
  const best = heaviest(candidates);
  if (best === null) return null;

  const { errorType } = causes[best.causeId];
  const ranked = merged(candidates.filter(({ causeId }) => causes[causeId].errorType === errorType))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxCauses);
  const confidence = confidenceOf(ranked);
  return {
    errorType,
    refusedBy: best.refusedBy ?? refusedByDefault(errorType),
    confidence,
    causes: withShares(ranked),
    wouldSettle: confidence === 'certain' ? null : confirmationId(best.causeId),
  };
}

type Weighted = { causeId: CauseId; weight: number; findings: readonly Finding[] };

function heaviest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null || candidate.weight > best.weight) best = candidate;
  }
  return best;
}

/** Two rules may name one cause: the heavier weight counts, with the findings of both. */
function merged(candidates: readonly Candidate[]): Weighted[] {
  const byCause = new Map<CauseId, Weighted>();
  for (const { causeId, weight, findings } of candidates) {
    const known = byCause.get(causeId);
    byCause.set(causeId, {
      causeId,
      weight: Math.max(weight, known?.weight ?? 0),
      findings: known === undefined ? findings : [...known.findings, ...findings],
    });
  }
  return [...byCause.values()];
}

function confidenceOf([first, second]: readonly Weighted[]): Confidence {
  if (first === undefined || first.weight < likelyWeight) return 'possible';
  const lead = first.weight - (second?.weight ?? 0);
  return first.weight >= certainWeight && lead >= clearLead ? 'certain' : 'likely';
}

function withShares(ranked: readonly Weighted[]): RankedCause[] {
  // Squared, so that a clear lead shows as one.
  const total = ranked.reduce((sum, { weight }) => sum + weight * weight, 0);
  return ranked.map(({ causeId, findings, weight }) => ({
    causeId,
    share: Math.min(1, (weight * weight) / total),
    findings: findings.slice(0, maxFindings),
  }));
}
