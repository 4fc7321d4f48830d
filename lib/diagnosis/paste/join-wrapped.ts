import type { DistinctLine } from './distinct-lines';

const maxLines = 400;
const maxJoined = 500;

/**
 * Lines that a narrow window wrapped in the middle of a sentence, each put together with the next
 * one. The offsets of the first line stay as they are.
 */
export function joinWrapped(lines: readonly string[]): readonly DistinctLine[] {
  if (lines.length > maxLines) return [];
  return lines.flatMap((line, lineIndex) => {
    const next = lines[lineIndex + 1] ?? '';
    const isWrapped =
      line.length + next.length <= maxJoined &&
      /[\w,'"(-]\s*$/.test(line) &&
      /^\s*[a-z][\w'-]*(?:\s|[.,;)]|$)/.test(next);
    return isWrapped ? [{ lineIndex, text: `${line.trimEnd()} ${next.trim()}`, count: 1 }] : [];
  });
}
