import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { RefusedBy } from '@/lib/diagnosis/error-types';

export type Meaning = readonly [causeId: CauseId, weight: number];

/** A wording that says something about why a connection failed, whoever wrote the line. */
export type Signal = {
  /** One of these has to be in the line, in small letters, before the pattern is tried. */
  words: readonly string[];
  pattern: RegExp;
  means: readonly Meaning[];
  refusedBy?: RefusedBy;
};

/** @param words separated by bars */
export function signal(words: string, pattern: RegExp, ...means: readonly Meaning[]): Signal {
  return { words: words.split('|'), pattern, means };
}

export function by(refusedBy: RefusedBy, signals: readonly Signal[]): readonly Signal[] {
  return signals.map((item) => ({ ...item, refusedBy }));
}
