import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Hit } from './hit';
import { afterMasking, type Mask } from './mask-secrets';
import type { DecidingLine } from './pasted-diagnosis';

const maxLines = 40;

/** The lines that speak for the causes that were found, as they are shown. */
export function decidingLines(
  diagnosis: Diagnosis,
  hits: readonly Hit[],
  shown: readonly string[],
  masks: readonly (readonly Mask[])[],
): DecidingLine[] {
  const chosen = new Set(diagnosis.causes.map(({ causeId }) => causeId));
  const byLine = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (!hit.means.some(([causeId]) => chosen.has(causeId))) continue;
    byLine.set(hit.lineIndex, [...(byLine.get(hit.lineIndex) ?? []), hit]);
  }
  const heaviest = [...byLine].sort(([, a], [, b]) => weightOf(b) - weightOf(a)).slice(0, maxLines);
  return heaviest
    .sort(([a], [b]) => a - b)
    .map(([lineIndex, ofLine]) => ({
      line: lineIndex + 1,
      text: shown[lineIndex] ?? '',
      ranges: rangesOf(ofLine, masks[lineIndex] ?? []),
      causeIds: [...new Set(ofLine.flatMap(({ means }) => idsOf(means, chosen)))],
      count: Math.max(...ofLine.map(({ count }) => count)),
    }));
}

function idsOf(means: Hit['means'], chosen: ReadonlySet<string>): CauseId[] {
  return means.map(([causeId]) => causeId).filter((causeId) => chosen.has(causeId));
}

function weightOf(hits: readonly Hit[]): number {
  return Math.max(...hits.flatMap(({ means }) => means.map(([, weight]) => weight)));
}

function rangesOf(hits: readonly Hit[], masks: readonly Mask[]): DecidingLine['ranges'] {
  const ranges: { start: number; end: number }[] = [];
  for (const { end, start } of hits.toSorted((a, b) => a.start - b.start)) {
    const range = { start: afterMasking(start, masks, false), end: afterMasking(end, masks, true) };
    const last = ranges.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}
