import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import { type Fault, faultWords, meaningsOf, type Topic, topicWords } from './topics';

const maxLines = 60;
const maxClause = 240;
const clauseEnd = /[.;!?](?=\s|$)|\s[-–—|]{1,2}\s|,\s(?:but|so|and|which)\s/g;
// A clause that says that something is in order tells nothing of a fault.
const isFine =
  /\b(?:success\w*|succeeded|works?|working|is (?:fine|right|correct|ok|valid)|accepted|no (?:problem|issue)s?|as expected)\b/i;
const isNegated = /\b(?:not|never|cannot|fail\w*|without|no longer)\b|n['’]t\b/i;

/**
 * For words that no signal knows: what a clause speaks of, and what it says is wrong with it.
 * A guess, and weighted as one.
 */
export function readTopics(lines: readonly DistinctLine[]): Hit[] {
  if (lines.length > maxLines) return [];
  return lines.flatMap(({ count, lineIndex, text }) =>
    clausesOf(text).flatMap(({ start, words }): Hit[] => {
      if (isFine.test(words) && !isNegated.test(words)) return [];
      const topics = found(topicWords, words);
      const faults = found(faultWords, words);
      return topics.flatMap((topic) =>
        faults.flatMap((fault): Hit[] => {
          const means = meaningsOf(topic.name, fault.name);
          if (means === null) return [];
          const from = Math.min(topic.start, fault.start);
          const to = Math.max(topic.end, fault.end);
          return [{ lineIndex, start: start + from, end: start + to, means, count }];
        }),
      );
    }),
  );
}

type Found<Name> = { name: Name; start: number; end: number };

function found<Name extends Topic | Fault>(
  table: readonly (readonly [Name, RegExp])[],
  words: string,
): Found<Name>[] {
  return table.flatMap(([name, pattern]) => {
    const match = pattern.exec(words);
    if (match === null) return [];
    return [{ name, start: match.index, end: match.index + match[0].length }];
  });
}

function clausesOf(text: string): { start: number; words: string }[] {
  const clauses: { start: number; words: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    clauses.push({ start, words: text.slice(start, match.index).slice(0, maxClause) });
    start = match.index + match[0].length;
  }
  clauses.push({ start, words: text.slice(start, start + maxClause) });
  return clauses;
}
