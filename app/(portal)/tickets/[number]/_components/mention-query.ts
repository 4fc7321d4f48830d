const maxShown = 6;

/** What is being typed behind an @ that stands at the end of a text; null where nothing is. */
export function findQuery(before: string): { start: number; words: string } | null {
  const match = /(?<![\p{L}\p{N}])@([^@\n]{0,60})$/u.exec(before);
  return match === null ? null : { start: match.index, words: (match[1] ?? '').toLowerCase() };
}

/** People whose name, or a later part of it, begins with what was typed. */
export function matchingPeople<P extends { label: string }>(
  people: readonly P[],
  words: string,
): P[] {
  return people
    .filter(({ label }) => {
      const name = label.toLowerCase();
      return name.startsWith(words) || (words !== '' && name.includes(` ${words}`));
    })
    .slice(0, maxShown);
}
