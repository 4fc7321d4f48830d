import { findCause } from '@/lib/diagnosis/causes/all-causes';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import { finding } from '@/lib/diagnosis/findings';
import { rankCandidates } from '@/lib/diagnosis/rank-candidates';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { decidingLines } from './deciding-lines';
import type { Hit } from './hit';
import { masked } from './mask-secrets';
import { maskLines } from './mask-lines';
import type { PastedDiagnosis } from './pasted-diagnosis';
import { readHits } from './read-hits';
import { readSources } from './read-sources';
import { splitLines } from './split-lines';
import { usualRefuser } from './usual-refuser';

const maxQuoted = 200;
const maxSourceLines = 500;
// What is said again and again is a little more likely to be the reason.
const weightPerDoubling = 0.004;
const maxBonus = 0.03;
const maxWeight = 0.96;

/**
 * Why a connection failed, from lines of a charger, a CPMS, a proxy or a browser. Pure, bounded,
 * and never throws. A 5 MB file takes up to a second or two, so not between two other requests.
 */
export function diagnosePastedText(text: string): PastedDiagnosis {
  const { isCut, lines } = splitLines(text);
  const masks = maskLines(lines);
  const shown = lines.map((line, index) => masked(line, masks[index] ?? []));

  const hits = readHits(lines);
  const diagnosis = diagnosisOf(hits, shown);
  const first = diagnosis?.causes[0]?.causeId;
  return {
    diagnosis,
    errorType: diagnosis?.errorType ?? null,
    owner: first === undefined ? null : (findCause(first)?.owner ?? null),
    decidingLines: diagnosis === null ? [] : decidingLines(diagnosis, hits, shown, masks),
    sources: readSources(lines.slice(0, maxSourceLines)),
    maskedText: shown.join('\n'),
    secretCount: masks.reduce((sum, { length }) => sum + length, 0),
    lineCount: lines.length,
    isCut,
  };
}

function diagnosisOf(hits: readonly Hit[], shown: readonly string[]): Diagnosis | null {
  const candidates = hits.flatMap((hit) => candidatesOf(hit, shown));
  return rankCandidates(candidates, (errorType) => usualRefuser[errorType]);
}

function candidatesOf(hit: Hit, shown: readonly string[]): Candidate[] {
  const { count, lineIndex, means, refusedBy } = hit;
  const bonus = Math.min(maxBonus, Math.log2(count) * weightPerDoubling);
  const line = (shown[lineIndex] ?? '').trim().slice(0, maxQuoted);
  const findings = [
    finding('pasted-line', { line: lineIndex + 1, text: line }),
    ...(count > 1 ? [finding('pasted-lines-count', { count })] : []),
  ];
  return means.map(([causeId, weight]) => ({
    causeId,
    weight: Math.min(Math.max(maxWeight, weight), weight + bonus),
    findings,
    ...(refusedBy === undefined ? {} : { refusedBy }),
  }));
}
