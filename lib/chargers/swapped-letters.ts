const shortest = 4;
const longest = 40;

/**
 * What was meant where two neighbouring letters changed places: each pair put back in turn. Of a
 * swap in the middle of a word trigrams find too little in common.
 */
export function swappedLetters(text: string): string[] {
  if (text.length < shortest || text.length > longest) return [];
  const variants = Array.from(text.slice(1), (letter, index) => {
    const before = text[index] ?? '';
    return before === letter || before === ' ' || letter === ' '
      ? text
      : `${text.slice(0, index)}${letter}${before}${text.slice(index + 2)}`;
  });
  return [...new Set(variants)].filter((variant) => variant !== text);
}
