/** One of lines that say the same but for the time. */
export type DistinctLine = { lineIndex: number; text: string; count: number };

const maxDistinct = 20_000;
const maxRead = 800;
const changing =
  /\d{2,4}[-/]\d{2}[-/]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\d{5,}/gi;

/**
 * A log repeats itself: what is said again is counted and not read again. Of very many different
 * lines the first and the last are read.
 */
export function distinctLines(lines: readonly string[]): readonly DistinctLine[] {
  const seen = new Map<string, DistinctLine>();
  lines.forEach((line, lineIndex) => {
    if (line.trim() === '') return;
    const text = line.slice(0, maxRead);
    const key = text.replace(changing, '0');
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { lineIndex, text, count: 1 });
    else known.count += 1;
  });
  const all = [...seen.values()];
  if (all.length <= maxDistinct) return all;
  return [...all.slice(0, maxDistinct / 2), ...all.slice(-maxDistinct / 2)];
}
