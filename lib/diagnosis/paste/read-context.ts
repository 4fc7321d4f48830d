import { contextClues } from './context-clues';
import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';

const maxLines = 120;
const lead = 0.012;

/**
 * Where only something general was found, what the rest of a short text speaks of tells which
 * cause of the same kind is meant.
 */
export function readContext(lines: readonly DistinctLine[], hits: readonly Hit[]): Hit[] {
  const best = heaviest(hits);
  if (best === null || lines.length > maxLines) return [];
  const known = contextClues.find(({ general }) => general.includes(best.causeId));
  for (const [pattern, causeId] of known?.clues ?? []) {
    for (const { count, lineIndex, text } of lines) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const end = match.index + match[0].length;
      const means = [[causeId, best.weight + lead]] as const;
      return [{ lineIndex, start: match.index, end, means, count, refusedBy: best.refusedBy }];
    }
  }
  return [];
}

type Best = Pick<Hit, 'refusedBy'> & { causeId: Hit['means'][number][0]; weight: number };

function heaviest(hits: readonly Hit[]): Best | null {
  let best: Best | null = null;
  for (const { means, refusedBy } of hits) {
    for (const [causeId, weight] of means) {
      if (best === null || weight > best.weight) best = { causeId, weight, refusedBy };
    }
  }
  return best;
}
