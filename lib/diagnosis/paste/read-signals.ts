import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import type { Meaning, Signal } from './signal';
import { allSignals } from './signals/all-signals';

// Patterns are bounded, but many long lines made for them would still add up.
const maxTries = 3000;
const maxHits = 40;

// Words of two sentences belong together a little less than those of one.
const spansSentences = /[.!?]\s+[A-Z]/;
const acrossShare = 0.9;

type Use = { tries: number; hits: number };

/** What each line says in words that are known. */
export function readSignals(lines: readonly DistinctLine[]): Hit[] {
  const uses = new Map<Signal, Use>(allSignals.map((item) => [item, { tries: 0, hits: 0 }]));
  const hits: Hit[] = [];
  for (const line of lines) {
    const text = line.text.replace(/’/g, "'");
    const lower = text.toLowerCase();
    for (const item of allSignals) {
      const use = uses.get(item);
      if (use === undefined || use.tries >= maxTries || use.hits >= maxHits) continue;
      if (!item.words.some((word) => lower.includes(word))) continue;
      use.tries += 1;
      const match = item.pattern.exec(text);
      if (match === null) continue;
      use.hits += 1;
      const { count, lineIndex } = line;
      const { refusedBy } = item;
      const means = spansSentences.test(match[0]) ? item.means.map(weaker) : item.means;
      const start = match.index;
      hits.push({ lineIndex, start, end: start + match[0].length, means, refusedBy, count });
    }
  }
  return hits;
}

function weaker([causeId, weight]: Meaning): Meaning {
  return [causeId, weight * acrossShare];
}
