import type { DistinctLine } from './distinct-lines';

const maxLines = 400;
const maxJoined = 500;
// What opens an entry of a log: a time, a level, a name in brackets, a status line, a header, JSON.
const opensEntry =
  /^\s{0,20}(?:[[({<>|*#"'`-]|\d{1,4}[-/.:]|\d{5,}|[A-Z][a-z]{2} \d|(?:trace|debug|info|notice|warn\w*|error|fatal|crit\w*|[EWIDV]) ?[:([ ]|HTTP\/|(?:GET|POST) |[\w-]{2,40}[:=]|at \w|caused by|traceback)/i;

/**
 * Lines that a narrow window wrapped in the middle of a sentence, each put together with the next
 * one. The offsets of the first line stay as they are.
 */
export function joinWrapped(lines: readonly string[]): readonly DistinctLine[] {
  if (lines.length > maxLines) return [];
  return lines.flatMap((line, lineIndex) => {
    const next = lines[lineIndex + 1] ?? '';
    const isWrapped =
      line.trim() !== '' &&
      next.trim() !== '' &&
      line.length + next.length <= maxJoined &&
      /[\w,'"(-]\s*$/.test(line) &&
      !opensEntry.test(next);
    return isWrapped ? [{ lineIndex, text: `${line.trimEnd()} ${next.trim()}`, count: 1 }] : [];
  });
}
