import type { DistinctLine } from './distinct-lines';
import { foreignWords } from './foreign-words';
import type { Hit } from './hit';
import { readSignals } from './read-signals';
import { readTopics } from './read-topics';

const maxLines = 2000;
// A translation loses a little of what was said.
const share = 0.97;

/** What lines in other languages say. The whole line is shown for it. */
export function readTranslated(lines: readonly DistinctLine[]): Hit[] {
  const translated = lines.slice(0, maxLines).flatMap((line): DistinctLine[] => {
    const text = translate(line.text);
    return text === line.text ? [] : [{ ...line, text }];
  });
  if (translated.length === 0) return [];
  const lengths = new Map(lines.map(({ lineIndex, text }) => [lineIndex, text.length]));
  return [...readSignals(translated), ...readTopics(translated)].map((hit) => ({
    ...hit,
    start: 0,
    end: Math.max(1, lengths.get(hit.lineIndex) ?? 1),
    means: hit.means.map(([causeId, weight]) => [causeId, weight * share] as const),
  }));
}

function translate(text: string): string {
  let english = text;
  for (const [pattern, words] of foreignWords) english = english.replace(pattern, words);
  return english;
}
