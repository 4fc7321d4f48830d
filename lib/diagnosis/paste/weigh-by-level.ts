import type { Hit } from './hit';
import { lineLevels } from './line-level';

const maxLines = 5000;
const quietShare = 0.85;

/** Where a log has warnings that say something, what it noted in passing counts less. */
export function weighByLevel(hits: readonly Hit[], lines: readonly string[]): readonly Hit[] {
  if (lines.length > maxLines || hits.length < 2) return hits;
  const levels = lineLevels(lines);
  if (!hits.some(({ lineIndex }) => levels[lineIndex] === 'loud')) return hits;
  return hits.map((hit) =>
    levels[hit.lineIndex] === 'quiet'
      ? {
          ...hit,
          means: hit.means.map(([causeId, weight]) => [causeId, weight * quietShare] as const),
        }
      : hit,
  );
}
